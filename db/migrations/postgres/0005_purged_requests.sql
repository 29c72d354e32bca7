ALTER TABLE "exam_requests" ALTER COLUMN "person_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "exam_charges" ADD COLUMN "payer" text DEFAULT '' NOT NULL;
CREATE TABLE "exam_policies" (
	"id" text PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"valid_from" text NOT NULL,
	"rules" jsonb NOT NULL,
	"source" jsonb,
	"created_at" bigint NOT NULL,
	"created_by" text,
	"withdrawn_at" bigint
);
--> statement-breakpoint
ALTER TABLE "exam_policies" ADD CONSTRAINT "exam_policies_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_policies" ADD CONSTRAINT "exam_policies_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exam_policies_centre" ON "exam_policies" USING btree ("centre_id");--> statement-breakpoint
CREATE UNIQUE INDEX "exam_policies_day" ON "exam_policies" USING btree ("centre_id","valid_from") WHERE "exam_policies"."withdrawn_at" is null;
CREATE TABLE "university_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"university_id" text NOT NULL,
	"person_id" text NOT NULL,
	"at" bigint NOT NULL,
	"action" text NOT NULL,
	"subject_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "invitations" ALTER COLUMN "centre_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "university_id" text;--> statement-breakpoint
ALTER TABLE "university_log" ADD CONSTRAINT "university_log_university_id_universities_id_fk" FOREIGN KEY ("university_id") REFERENCES "public"."universities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "university_log" ADD CONSTRAINT "university_log_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "university_log_university" ON "university_log" USING btree ("university_id","id");--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_university_id_universities_id_fk" FOREIGN KEY ("university_id") REFERENCES "public"."universities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitations_university" ON "invitations" USING btree ("university_id");
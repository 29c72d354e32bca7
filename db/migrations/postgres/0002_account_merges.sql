CREATE TABLE "account_merges" (
	"id" text PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"kept_id" text NOT NULL,
	"closed_id" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"kept_agreed_at" bigint,
	"closed_agreed_at" bigint,
	"ended_at" bigint,
	"ended_because" text,
	"merged_at" bigint
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "account_merges" ADD CONSTRAINT "account_merges_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_merges" ADD CONSTRAINT "account_merges_kept_id_people_id_fk" FOREIGN KEY ("kept_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_merges" ADD CONSTRAINT "account_merges_closed_id_people_id_fk" FOREIGN KEY ("closed_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_merges_centre" ON "account_merges" USING btree ("centre_id","asked_at");--> statement-breakpoint
CREATE INDEX "account_merges_kept" ON "account_merges" USING btree ("kept_id");--> statement-breakpoint
CREATE INDEX "account_merges_closed" ON "account_merges" USING btree ("closed_id");
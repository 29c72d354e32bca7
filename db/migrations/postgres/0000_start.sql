CREATE TABLE "approved_learners" (
	"centre_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "approved_learners_centre_id_person_id_pk" PRIMARY KEY("centre_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"space_id" text NOT NULL,
	"quarter" integer NOT NULL,
	"place" integer NOT NULL,
	"hold_id" text NOT NULL,
	CONSTRAINT "claims_space_id_quarter_place_pk" PRIMARY KEY("space_id","quarter","place")
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"id" text PRIMARY KEY NOT NULL,
	"space_id" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"clear_at" bigint NOT NULL,
	"whole" boolean NOT NULL,
	"places" jsonb NOT NULL,
	"fixed" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bookings" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"person_id" text,
	"guest_name" text DEFAULT '' NOT NULL,
	"guest_contact" text DEFAULT '' NOT NULL,
	"booked_by" text,
	"override_reason" text DEFAULT '' NOT NULL,
	"staff_note" text DEFAULT '' NOT NULL,
	"series_id" text,
	"centre_id" text NOT NULL,
	"space_id" text NOT NULL,
	"hold_id" text,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"whole" boolean NOT NULL,
	"places" integer NOT NULL,
	"place_numbers" jsonb NOT NULL,
	"people" integer NOT NULL,
	"note" text NOT NULL,
	"state" text NOT NULL,
	"checked_in_at" bigint,
	"checked_in_by" text,
	"answer_by" bigint,
	"cancelled_by" text,
	"reason" text DEFAULT '' NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"idempotency_key" text NOT NULL,
	"wish" text NOT NULL,
	"created_at" bigint NOT NULL,
	"cancelled_at" bigint,
	CONSTRAINT "bookings_reference_unique" UNIQUE("reference")
);
--> statement-breakpoint
CREATE TABLE "refusals" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"space_id" text NOT NULL,
	"because" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"places" integer NOT NULL,
	"municipality_code" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" text PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"space_id" text NOT NULL,
	"person_id" text,
	"guest_name" text DEFAULT '' NOT NULL,
	"guest_contact" text DEFAULT '' NOT NULL,
	"title" text NOT NULL,
	"pattern" jsonb NOT NULL,
	"places" integer NOT NULL,
	"whole" boolean NOT NULL,
	"people" integer NOT NULL,
	"first" boolean DEFAULT false NOT NULL,
	"created_by" text,
	"created_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "series_gaps" (
	"series_id" text NOT NULL,
	"date" text NOT NULL,
	"because" text NOT NULL,
	CONSTRAINT "series_gaps_series_id_date_pk" PRIMARY KEY("series_id","date")
);
--> statement-breakpoint
CREATE TABLE "waits" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"centre_id" text NOT NULL,
	"space_id" text,
	"kind" text,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"places" integer NOT NULL,
	"whole" boolean NOT NULL,
	"people" integer NOT NULL,
	"state" text NOT NULL,
	"booking_id" text,
	"created_at" bigint NOT NULL,
	"idempotency_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"person_id" text NOT NULL,
	"scope" text NOT NULL,
	"centre_id" text,
	"space_id" text,
	"name" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "calendar_feeds_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "subscribed_events" (
	"id" text PRIMARY KEY NOT NULL,
	"subscription_id" text NOT NULL,
	"key" text NOT NULL,
	"title" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"hold_id" text,
	"clash" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_subscriptions" (
	"id" text PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"space_id" text NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"created_at" bigint NOT NULL,
	"etag" text,
	"last_modified" text,
	"content_hash" text,
	"checked_at" bigint,
	"updated_at" bigint,
	"next_at" bigint NOT NULL,
	"leased_until" bigint,
	"error" text,
	"error_detail" text,
	"failures" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campuses" (
	"university_id" text NOT NULL,
	"town" text NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"main" boolean NOT NULL,
	CONSTRAINT "campuses_university_id_town_pk" PRIMARY KEY("university_id","town")
);
--> statement-breakpoint
CREATE TABLE "centres" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_confirmed" boolean NOT NULL,
	"kind" text NOT NULL,
	"operator" text NOT NULL,
	"municipality_code" text NOT NULL,
	"town" text NOT NULL,
	"address" text,
	"lat" double precision,
	"lon" double precision,
	"email" text,
	"phone" text,
	"services" jsonb NOT NULL,
	"time_zone" text NOT NULL,
	"rules" jsonb NOT NULL,
	"desk" jsonb NOT NULL,
	"public_calendar" boolean DEFAULT false NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "closure_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"rule" jsonb NOT NULL,
	"reason" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "closures" (
	"id" text PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"space_id" text,
	"places" jsonb,
	"hold_id" text,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"reason" text NOT NULL,
	"rule_id" text
);
--> statement-breakpoint
CREATE TABLE "municipalities" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"official_name" text NOT NULL,
	"county" text NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "network_municipalities" (
	"network_id" text NOT NULL,
	"municipality_code" text NOT NULL,
	CONSTRAINT "network_municipalities_network_id_municipality_code_pk" PRIMARY KEY("network_id","municipality_code")
);
--> statement-breakpoint
CREATE TABLE "networks" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opening_hours" (
	"id" text PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"layer" text NOT NULL,
	"weekday" integer NOT NULL,
	"opens_minute" integer NOT NULL,
	"closes_minute" integer NOT NULL,
	"valid_from" text NOT NULL,
	"valid_to" text
);
--> statement-breakpoint
CREATE TABLE "space_parts" (
	"space_id" text NOT NULL,
	"part_id" text NOT NULL,
	CONSTRAINT "space_parts_space_id_part_id_pk" PRIMARY KEY("space_id","part_id")
);
--> statement-breakpoint
CREATE TABLE "spaces" (
	"id" text PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"places" integer NOT NULL,
	"seats" integer NOT NULL,
	"bookable" text NOT NULL,
	"features" jsonb NOT NULL,
	"rules" jsonb NOT NULL,
	"plan" jsonb NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"retired_at" bigint
);
--> statement-breakpoint
CREATE TABLE "universities" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"short" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "displays" (
	"id" text PRIMARY KEY NOT NULL,
	"space_id" text NOT NULL,
	"centre_id" text NOT NULL,
	"hash" text NOT NULL,
	"created_at" bigint NOT NULL,
	"paired_at" bigint,
	"seen_at" bigint,
	CONSTRAINT "displays_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "partner_spaces" (
	"partner_id" text NOT NULL,
	"space_id" text NOT NULL,
	CONSTRAINT "partner_spaces_partner_id_space_id_pk" PRIMARY KEY("partner_id","space_id")
);
--> statement-breakpoint
CREATE TABLE "partners" (
	"id" text PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"name" text NOT NULL,
	"contact_name" text NOT NULL,
	"contact_email" text NOT NULL,
	"bounds" jsonb NOT NULL,
	"created_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "pictures" (
	"space_id" text PRIMARY KEY NOT NULL,
	"content" text NOT NULL,
	"hash" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"caption" text NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"person_id" text NOT NULL,
	"at" bigint NOT NULL,
	"action" text NOT NULL,
	"subject_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suspensions" (
	"id" text PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"person_id" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"reason" text NOT NULL,
	"lifted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"id" text PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"number" text NOT NULL,
	"person_id" text NOT NULL,
	"issued_at" bigint NOT NULL,
	"expires_on" text NOT NULL,
	"returned_at" bigint,
	"lost_at" bigint,
	"revoked_at" bigint
);
--> statement-breakpoint
CREATE TABLE "address_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"email" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "first_run" (
	"id" text PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"language" text NOT NULL,
	"invited_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"accepted_at" bigint,
	"revoked_at" bigint
);
--> statement-breakpoint
CREATE TABLE "known_devices" (
	"person_id" text NOT NULL,
	"hash" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "known_devices_person_id_hash_pk" PRIMARY KEY("person_id","hash")
);
--> statement-breakpoint
CREATE TABLE "mailed_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"purpose" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"centre_id" text,
	"university_id" text,
	"network_id" text,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"name" text NOT NULL,
	"alias" text NOT NULL,
	"phone" text,
	"municipality_code" text,
	"language" text NOT NULL,
	"protected_identity" boolean DEFAULT false NOT NULL,
	"email_confirmed_at" bigint,
	"reminder" text DEFAULT 'day' NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "people_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"device" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "spent_links" (
	"id" text PRIMARY KEY NOT NULL,
	"until" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "tokens_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "kept_mail" (
	"id" text PRIMARY KEY NOT NULL,
	"to" text NOT NULL,
	"subject" text NOT NULL,
	"source" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"calendar" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"fact_id" integer NOT NULL,
	"person_id" text,
	"address" text,
	"reader" text NOT NULL,
	"subject_id" text NOT NULL,
	"detail" jsonb,
	"centre_id" text,
	"state" text NOT NULL,
	"created_at" bigint NOT NULL,
	"next_at" bigint NOT NULL,
	"good_until" bigint,
	"attempts" integer DEFAULT 0 NOT NULL,
	"leased_until" bigint,
	"leased_by" text,
	"last_error" text,
	"sent_at" bigint
);
--> statement-breakpoint
CREATE TABLE "muted_kinds" (
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "muted_kinds_person_id_kind_pk" PRIMARY KEY("person_id","kind")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"fact" text NOT NULL,
	"subject_id" text NOT NULL,
	"detail" jsonb,
	"key" text,
	"at" bigint NOT NULL,
	"told_at" bigint,
	CONSTRAINT "outbox_key_unique" UNIQUE("key")
);
--> statement-breakpoint
ALTER TABLE "approved_learners" ADD CONSTRAINT "approved_learners_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approved_learners" ADD CONSTRAINT "approved_learners_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_hold_id_holds_id_fk" FOREIGN KEY ("hold_id") REFERENCES "public"."holds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_booked_by_people_id_fk" FOREIGN KEY ("booked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_hold_id_holds_id_fk" FOREIGN KEY ("hold_id") REFERENCES "public"."holds"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refusals" ADD CONSTRAINT "refusals_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refusals" ADD CONSTRAINT "refusals_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_gaps" ADD CONSTRAINT "series_gaps_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waits" ADD CONSTRAINT "waits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waits" ADD CONSTRAINT "waits_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waits" ADD CONSTRAINT "waits_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscribed_events" ADD CONSTRAINT "subscribed_events_subscription_id_calendar_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."calendar_subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscribed_events" ADD CONSTRAINT "subscribed_events_hold_id_holds_id_fk" FOREIGN KEY ("hold_id") REFERENCES "public"."holds"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_subscriptions" ADD CONSTRAINT "calendar_subscriptions_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_subscriptions" ADD CONSTRAINT "calendar_subscriptions_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campuses" ADD CONSTRAINT "campuses_university_id_universities_id_fk" FOREIGN KEY ("university_id") REFERENCES "public"."universities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "centres" ADD CONSTRAINT "centres_municipality_code_municipalities_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure_rules" ADD CONSTRAINT "closure_rules_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closures" ADD CONSTRAINT "closures_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closures" ADD CONSTRAINT "closures_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_municipalities" ADD CONSTRAINT "network_municipalities_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_municipalities" ADD CONSTRAINT "network_municipalities_municipality_code_municipalities_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_hours" ADD CONSTRAINT "opening_hours_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_parts" ADD CONSTRAINT "space_parts_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_parts" ADD CONSTRAINT "space_parts_part_id_spaces_id_fk" FOREIGN KEY ("part_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "displays" ADD CONSTRAINT "displays_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "displays" ADD CONSTRAINT "displays_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_spaces" ADD CONSTRAINT "partner_spaces_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_spaces" ADD CONSTRAINT "partner_spaces_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partners" ADD CONSTRAINT "partners_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pictures" ADD CONSTRAINT "pictures_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_log" ADD CONSTRAINT "staff_log_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_log" ADD CONSTRAINT "staff_log_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_changes" ADD CONSTRAINT "address_changes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_devices" ADD CONSTRAINT "known_devices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailed_codes" ADD CONSTRAINT "mailed_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_university_id_universities_id_fk" FOREIGN KEY ("university_id") REFERENCES "public"."universities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_municipality_code_municipalities_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "muted_kinds" ADD CONSTRAINT "muted_kinds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claims_hold" ON "claims" USING btree ("hold_id");--> statement-breakpoint
CREATE INDEX "holds_space" ON "holds" USING btree ("space_id","clear_at");--> statement-breakpoint
CREATE UNIQUE INDEX "bookings_key" ON "bookings" USING btree ("person_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "bookings_person" ON "bookings" USING btree ("person_id","ends_at");--> statement-breakpoint
CREATE INDEX "bookings_hold" ON "bookings" USING btree ("hold_id");--> statement-breakpoint
CREATE INDEX "bookings_space" ON "bookings" USING btree ("space_id","starts_at");--> statement-breakpoint
CREATE INDEX "bookings_centre" ON "bookings" USING btree ("centre_id","starts_at");--> statement-breakpoint
CREATE INDEX "refusals_centre" ON "refusals" USING btree ("centre_id","at");--> statement-breakpoint
CREATE INDEX "series_centre" ON "series" USING btree ("centre_id");--> statement-breakpoint
CREATE INDEX "series_person" ON "series" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "waits_key" ON "waits" USING btree ("person_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "waits_centre" ON "waits" USING btree ("centre_id","state","created_at");--> statement-breakpoint
CREATE INDEX "waits_person" ON "waits" USING btree ("person_id","state");--> statement-breakpoint
CREATE INDEX "calendar_feeds_person" ON "calendar_feeds" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "subscribed_events_key" ON "subscribed_events" USING btree ("subscription_id","key");--> statement-breakpoint
CREATE INDEX "subscribed_events_time" ON "subscribed_events" USING btree ("subscription_id","starts_at");--> statement-breakpoint
CREATE INDEX "subscribed_events_hold" ON "subscribed_events" USING btree ("hold_id");--> statement-breakpoint
CREATE INDEX "calendar_subscriptions_next" ON "calendar_subscriptions" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "calendar_subscriptions_centre" ON "calendar_subscriptions" USING btree ("centre_id");--> statement-breakpoint
CREATE INDEX "centres_municipality" ON "centres" USING btree ("municipality_code");--> statement-breakpoint
CREATE INDEX "closure_rules_centre" ON "closure_rules" USING btree ("centre_id");--> statement-breakpoint
CREATE INDEX "closures_centre" ON "closures" USING btree ("centre_id");--> statement-breakpoint
CREATE INDEX "opening_hours_centre" ON "opening_hours" USING btree ("centre_id");--> statement-breakpoint
CREATE INDEX "spaces_centre" ON "spaces" USING btree ("centre_id");--> statement-breakpoint
CREATE INDEX "displays_centre" ON "displays" USING btree ("centre_id");--> statement-breakpoint
CREATE INDEX "partners_centre" ON "partners" USING btree ("centre_id");--> statement-breakpoint
CREATE INDEX "staff_log_centre" ON "staff_log" USING btree ("centre_id","at");--> statement-breakpoint
CREATE INDEX "staff_log_subject" ON "staff_log" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "suspensions_person" ON "suspensions" USING btree ("person_id","centre_id");--> statement-breakpoint
CREATE INDEX "tags_centre" ON "tags" USING btree ("centre_id","number");--> statement-breakpoint
CREATE INDEX "tags_person" ON "tags" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "address_changes_person" ON "address_changes" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "invitations_centre" ON "invitations" USING btree ("centre_id");--> statement-breakpoint
CREATE INDEX "mailed_codes_person" ON "mailed_codes" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "tokens_person" ON "tokens" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_once" ON "messages" USING btree ("fact_id","kind","reader");--> statement-breakpoint
CREATE INDEX "messages_waiting" ON "messages" USING btree ("state","next_at");--> statement-breakpoint
CREATE INDEX "messages_centre" ON "messages" USING btree ("centre_id","state");--> statement-breakpoint
CREATE INDEX "outbox_told" ON "outbox" USING btree ("told_at","id");
CREATE TABLE "custody_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"hosting_id" text NOT NULL,
	"file_id" text,
	"request_id" text,
	"at" bigint NOT NULL,
	"action" text NOT NULL,
	"person_id" text,
	"by_name" text DEFAULT '' NOT NULL,
	"detail" jsonb
);
--> statement-breakpoint
CREATE TABLE "exam_charges" (
	"id" text PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"request_id" text NOT NULL,
	"kind" text NOT NULL,
	"amount" integer NOT NULL,
	"with_vat" boolean,
	"due_at" bigint,
	"created_at" bigint NOT NULL,
	"paid_at" bigint,
	"way" text,
	"payment_reference" text DEFAULT '' NOT NULL,
	"receipt" integer,
	"marked_by" text,
	"waived_at" bigint,
	"refunded_at" bigint,
	"reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exam_conflicts" (
	"centre_id" text NOT NULL,
	"invigilator_id" text NOT NULL,
	"learner_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "exam_conflicts_centre_id_invigilator_id_learner_id_pk" PRIMARY KEY("centre_id","invigilator_id","learner_id")
);
--> statement-breakpoint
CREATE TABLE "exam_deviations" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"request_id" text,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"at" bigint NOT NULL,
	"written_by" text
);
--> statement-breakpoint
CREATE TABLE "exam_duties" (
	"session_id" text NOT NULL,
	"person_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"withdrawn_at" bigint,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "exam_duties_session_id_person_id_pk" PRIMARY KEY("session_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "exam_file_contents" (
	"file_id" text NOT NULL,
	"part" integer NOT NULL,
	"key_id" text NOT NULL,
	"nonce" text NOT NULL,
	"content" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "exam_file_contents_file_id_part_pk" PRIMARY KEY("file_id","part")
);
--> statement-breakpoint
CREATE TABLE "exam_files" (
	"id" text PRIMARY KEY NOT NULL,
	"hosting_id" text NOT NULL,
	"kind" text NOT NULL,
	"request_id" text,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"parts" integer NOT NULL,
	"mark" text NOT NULL,
	"release_at" bigint,
	"uploaded_by" text,
	"uploaded_by_name" text DEFAULT '' NOT NULL,
	"created_at" bigint NOT NULL,
	"removed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "exam_hostings" (
	"id" text PRIMARY KEY NOT NULL,
	"sitting_id" text NOT NULL,
	"centre_id" text NOT NULL,
	"material" text NOT NULL,
	"material_way" text,
	"due_at" bigint,
	"openers" jsonb NOT NULL,
	"received_at" bigint,
	"ready_at" bigint,
	"copies" integer,
	"alarmed_at" bigint,
	"answers_way" text,
	"tracking" text DEFAULT '' NOT NULL,
	"sent_at" bigint,
	"acknowledged_at" bigint,
	"acknowledged_by" text DEFAULT '' NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exam_invigilator_times" (
	"id" text PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"person_id" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exam_invigilators" (
	"centre_id" text NOT NULL,
	"person_id" text NOT NULL,
	"training" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" bigint NOT NULL,
	"ended_at" bigint,
	CONSTRAINT "exam_invigilators_centre_id_person_id_pk" PRIMARY KEY("centre_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "exam_refusals" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"because" text NOT NULL,
	"date" text NOT NULL,
	"municipality_code" text,
	"university_id" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exam_retention" (
	"centre_id" text NOT NULL,
	"record_class" text NOT NULL,
	"days" integer NOT NULL,
	CONSTRAINT "exam_retention_centre_id_record_class_pk" PRIMARY KEY("centre_id","record_class")
);
--> statement-breakpoint
CREATE TABLE "exam_toilet_visits" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"out_at" bigint NOT NULL,
	"back_at" bigint
);
--> statement-breakpoint
CREATE TABLE "purge_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"record_class" text NOT NULL,
	"at" bigint NOT NULL,
	"older_than" bigint NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE "exam_request_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"at" bigint NOT NULL,
	"event" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"by" text NOT NULL,
	"person_id" text,
	"detail" jsonb
);
--> statement-breakpoint
CREATE TABLE "exam_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"person_id" text NOT NULL,
	"sitting_id" text NOT NULL,
	"sitting_sequence" integer DEFAULT 0 NOT NULL,
	"centre_id" text NOT NULL,
	"state" text NOT NULL,
	"state_at" bigint NOT NULL,
	"answer_by" bigint,
	"centre_ok" boolean,
	"centre_ok_at" bigint,
	"centre_ok_by" text,
	"university_ok" boolean,
	"university_ok_at" bigint,
	"university_ok_by" text DEFAULT '' NOT NULL,
	"starts_at" bigint,
	"ends_at" bigint,
	"extra_minutes" integer DEFAULT 0 NOT NULL,
	"separate_room" boolean DEFAULT false NOT NULL,
	"arrangement" text DEFAULT '' NOT NULL,
	"education" text NOT NULL,
	"programme" text DEFAULT '' NOT NULL,
	"attempt" integer DEFAULT 1 NOT NULL,
	"municipality_code" text,
	"residency_group" text,
	"residency_by" text,
	"residency_reason" text DEFAULT '' NOT NULL,
	"fee" integer,
	"deadline" text,
	"deadline_owner" text,
	"session_id" text,
	"place" integer,
	"anonymity_code" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"identity_kind" text,
	"seated_at" bigint,
	"handed_in_at" bigint,
	"left_at" bigint,
	"idempotency_key" text NOT NULL,
	"wish" text NOT NULL,
	"created_at" bigint NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "exam_requests_reference_unique" UNIQUE("reference")
);
--> statement-breakpoint
CREATE TABLE "exam_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"space_id" text NOT NULL,
	"hold_id" text,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"seats" integer NOT NULL,
	"solo" boolean DEFAULT false NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by" text,
	"cancelled_at" bigint,
	"reason" text DEFAULT '' NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exam_sittings" (
	"id" text PRIMARY KEY NOT NULL,
	"university_id" text,
	"university_name" text DEFAULT '' NOT NULL,
	"course_code" text NOT NULL,
	"course_name" text NOT NULL,
	"exam_code" text DEFAULT '' NOT NULL,
	"date" text NOT NULL,
	"start_minute" integer,
	"minutes" integer NOT NULL,
	"time_zone" text DEFAULT 'Europe/Stockholm' NOT NULL,
	"format" text NOT NULL,
	"tool" text DEFAULT '' NOT NULL,
	"demands" text DEFAULT '' NOT NULL,
	"aids" text DEFAULT '' NOT NULL,
	"campus_only" boolean DEFAULT false NOT NULL,
	"minutes_earlier" integer,
	"minutes_later" integer,
	"stay_minutes" integer,
	"deadline" text,
	"contact_email" text,
	"contact_phone" text,
	"material_way" text,
	"note" text DEFAULT '' NOT NULL,
	"typed_by" text,
	"typed" boolean DEFAULT false NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by" text,
	"cancelled_at" bigint,
	"sequence" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exam_support_needs" (
	"request_id" text PRIMARY KEY NOT NULL,
	"needs" jsonb NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	"consented_at" bigint NOT NULL,
	"purpose" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exam_university_policies" (
	"id" text PRIMARY KEY NOT NULL,
	"university_id" text NOT NULL,
	"valid_from" text NOT NULL,
	"rules" jsonb NOT NULL,
	"source" jsonb,
	"created_at" bigint NOT NULL,
	"created_by" text,
	"withdrawn_at" bigint
);
--> statement-breakpoint
ALTER TABLE "custody_log" ADD CONSTRAINT "custody_log_hosting_id_exam_hostings_id_fk" FOREIGN KEY ("hosting_id") REFERENCES "public"."exam_hostings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_log" ADD CONSTRAINT "custody_log_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_charges" ADD CONSTRAINT "exam_charges_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_charges" ADD CONSTRAINT "exam_charges_request_id_exam_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."exam_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_charges" ADD CONSTRAINT "exam_charges_marked_by_people_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_conflicts" ADD CONSTRAINT "exam_conflicts_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_conflicts" ADD CONSTRAINT "exam_conflicts_invigilator_id_people_id_fk" FOREIGN KEY ("invigilator_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_conflicts" ADD CONSTRAINT "exam_conflicts_learner_id_people_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_deviations" ADD CONSTRAINT "exam_deviations_session_id_exam_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_deviations" ADD CONSTRAINT "exam_deviations_request_id_exam_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."exam_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_deviations" ADD CONSTRAINT "exam_deviations_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_duties" ADD CONSTRAINT "exam_duties_session_id_exam_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_duties" ADD CONSTRAINT "exam_duties_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_files" ADD CONSTRAINT "exam_files_hosting_id_exam_hostings_id_fk" FOREIGN KEY ("hosting_id") REFERENCES "public"."exam_hostings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_files" ADD CONSTRAINT "exam_files_request_id_exam_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."exam_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_files" ADD CONSTRAINT "exam_files_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_hostings" ADD CONSTRAINT "exam_hostings_sitting_id_exam_sittings_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."exam_sittings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_hostings" ADD CONSTRAINT "exam_hostings_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_invigilator_times" ADD CONSTRAINT "exam_invigilator_times_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_invigilator_times" ADD CONSTRAINT "exam_invigilator_times_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_invigilators" ADD CONSTRAINT "exam_invigilators_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_invigilators" ADD CONSTRAINT "exam_invigilators_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_refusals" ADD CONSTRAINT "exam_refusals_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_retention" ADD CONSTRAINT "exam_retention_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_toilet_visits" ADD CONSTRAINT "exam_toilet_visits_request_id_exam_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."exam_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purge_log" ADD CONSTRAINT "purge_log_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_policies" ADD CONSTRAINT "exam_policies_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_policies" ADD CONSTRAINT "exam_policies_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_request_events" ADD CONSTRAINT "exam_request_events_request_id_exam_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."exam_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_request_events" ADD CONSTRAINT "exam_request_events_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_requests" ADD CONSTRAINT "exam_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_requests" ADD CONSTRAINT "exam_requests_sitting_id_exam_sittings_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."exam_sittings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_requests" ADD CONSTRAINT "exam_requests_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_requests" ADD CONSTRAINT "exam_requests_centre_ok_by_people_id_fk" FOREIGN KEY ("centre_ok_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_requests" ADD CONSTRAINT "exam_requests_residency_by_people_id_fk" FOREIGN KEY ("residency_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_requests" ADD CONSTRAINT "exam_requests_session_id_exam_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_sessions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_sessions" ADD CONSTRAINT "exam_sessions_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_sessions" ADD CONSTRAINT "exam_sessions_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_sessions" ADD CONSTRAINT "exam_sessions_hold_id_holds_id_fk" FOREIGN KEY ("hold_id") REFERENCES "public"."holds"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_sessions" ADD CONSTRAINT "exam_sessions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_sittings" ADD CONSTRAINT "exam_sittings_university_id_universities_id_fk" FOREIGN KEY ("university_id") REFERENCES "public"."universities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_sittings" ADD CONSTRAINT "exam_sittings_typed_by_people_id_fk" FOREIGN KEY ("typed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_sittings" ADD CONSTRAINT "exam_sittings_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_support_needs" ADD CONSTRAINT "exam_support_needs_request_id_exam_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."exam_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_university_policies" ADD CONSTRAINT "exam_university_policies_university_id_universities_id_fk" FOREIGN KEY ("university_id") REFERENCES "public"."universities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_university_policies" ADD CONSTRAINT "exam_university_policies_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "custody_log_hosting" ON "custody_log" USING btree ("hosting_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "exam_charges_once" ON "exam_charges" USING btree ("request_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "exam_charges_receipt" ON "exam_charges" USING btree ("centre_id","receipt");--> statement-breakpoint
CREATE INDEX "exam_charges_centre" ON "exam_charges" USING btree ("centre_id","created_at");--> statement-breakpoint
CREATE INDEX "exam_deviations_session" ON "exam_deviations" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "exam_duties_person" ON "exam_duties" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "exam_file_contents_key" ON "exam_file_contents" USING btree ("key_id");--> statement-breakpoint
CREATE INDEX "exam_file_contents_created" ON "exam_file_contents" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "exam_files_hosting" ON "exam_files" USING btree ("hosting_id");--> statement-breakpoint
CREATE INDEX "exam_files_request" ON "exam_files" USING btree ("request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "exam_hostings_pair" ON "exam_hostings" USING btree ("sitting_id","centre_id");--> statement-breakpoint
CREATE INDEX "exam_hostings_centre" ON "exam_hostings" USING btree ("centre_id","material");--> statement-breakpoint
CREATE INDEX "exam_hostings_due" ON "exam_hostings" USING btree ("material","due_at");--> statement-breakpoint
CREATE INDEX "exam_invigilator_times_centre" ON "exam_invigilator_times" USING btree ("centre_id","ends_at");--> statement-breakpoint
CREATE INDEX "exam_invigilator_times_person" ON "exam_invigilator_times" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "exam_invigilators_person" ON "exam_invigilators" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "exam_refusals_centre" ON "exam_refusals" USING btree ("centre_id","at");--> statement-breakpoint
CREATE INDEX "exam_toilet_visits_request" ON "exam_toilet_visits" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "purge_log_centre" ON "purge_log" USING btree ("centre_id","at");--> statement-breakpoint
CREATE INDEX "exam_policies_centre" ON "exam_policies" USING btree ("centre_id");--> statement-breakpoint
CREATE UNIQUE INDEX "exam_policies_day" ON "exam_policies" USING btree ("centre_id","valid_from") WHERE "exam_policies"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "exam_request_events_request" ON "exam_request_events" USING btree ("request_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "exam_requests_key" ON "exam_requests" USING btree ("person_id","idempotency_key");--> statement-breakpoint
CREATE UNIQUE INDEX "exam_requests_seat" ON "exam_requests" USING btree ("session_id","place");--> statement-breakpoint
CREATE INDEX "exam_requests_person" ON "exam_requests" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "exam_requests_centre" ON "exam_requests" USING btree ("centre_id","state");--> statement-breakpoint
CREATE INDEX "exam_requests_sitting" ON "exam_requests" USING btree ("sitting_id","centre_id");--> statement-breakpoint
CREATE INDEX "exam_requests_answer" ON "exam_requests" USING btree ("state","answer_by");--> statement-breakpoint
CREATE INDEX "exam_sessions_centre" ON "exam_sessions" USING btree ("centre_id","starts_at");--> statement-breakpoint
CREATE INDEX "exam_sessions_starts" ON "exam_sessions" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "exam_sessions_space" ON "exam_sessions" USING btree ("space_id","starts_at");--> statement-breakpoint
CREATE INDEX "exam_sessions_hold" ON "exam_sessions" USING btree ("hold_id");--> statement-breakpoint
CREATE INDEX "exam_sittings_university" ON "exam_sittings" USING btree ("university_id","date");--> statement-breakpoint
CREATE INDEX "exam_sittings_date" ON "exam_sittings" USING btree ("date");--> statement-breakpoint
CREATE INDEX "exam_sittings_typed" ON "exam_sittings" USING btree ("typed_by");--> statement-breakpoint
CREATE INDEX "exam_university_policies_university" ON "exam_university_policies" USING btree ("university_id");--> statement-breakpoint
CREATE UNIQUE INDEX "exam_university_policies_day" ON "exam_university_policies" USING btree ("university_id","valid_from") WHERE "exam_university_policies"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "messages_subject" ON "messages" USING btree ("subject_id");
CREATE TABLE "course_import_rows" (
	"import_id" text NOT NULL,
	"line" integer NOT NULL,
	"cells" jsonb NOT NULL,
	"fate" text NOT NULL,
	"errors" jsonb,
	"title" text DEFAULT '' NOT NULL,
	CONSTRAINT "course_import_rows_import_id_line_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
CREATE TABLE "course_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"university_id" text NOT NULL,
	"course_id" text NOT NULL,
	"instance_id" text NOT NULL,
	"person_id" text,
	"at" bigint NOT NULL,
	"action" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course_import_parts" (
	"id" text PRIMARY KEY NOT NULL,
	"part" jsonb NOT NULL,
	"hash" text NOT NULL,
	"seen_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course_import_problems" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"import_id" text NOT NULL,
	"position" integer NOT NULL,
	"source_id" text NOT NULL,
	"because" text NOT NULL,
	"detail" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"format" text NOT NULL,
	"origin" text NOT NULL,
	"university_id" text,
	"state" text NOT NULL,
	"cursor" jsonb,
	"validators" jsonb,
	"read_count" integer DEFAULT 0 NOT NULL,
	"added_count" integer DEFAULT 0 NOT NULL,
	"changed_count" integer DEFAULT 0 NOT NULL,
	"same_count" integer DEFAULT 0 NOT NULL,
	"gone_count" integer DEFAULT 0 NOT NULL,
	"passed_count" integer DEFAULT 0 NOT NULL,
	"skipped_count" integer DEFAULT 0 NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"started_by" text,
	"started_at" bigint NOT NULL,
	"seen_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "course_call_interests" (
	"call_id" text NOT NULL,
	"interest_id" text NOT NULL,
	CONSTRAINT "course_call_interests_call_id_interest_id_pk" PRIMARY KEY("call_id","interest_id")
);
--> statement-breakpoint
CREATE TABLE "course_calls" (
	"id" text PRIMARY KEY NOT NULL,
	"network_id" text,
	"centre_id" text,
	"university_id" text,
	"university_name" text NOT NULL,
	"email" text NOT NULL,
	"subject" text NOT NULL,
	"words" text NOT NULL,
	"profession_id" text,
	"course_id" text,
	"term" integer,
	"counts" jsonb NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by" text,
	"sent_at" bigint,
	"answer" text,
	"answer_text" text DEFAULT '' NOT NULL,
	"answered_at" bigint,
	"answered_by" text
);
--> statement-breakpoint
CREATE TABLE "course_greetings" (
	"id" text PRIMARY KEY NOT NULL,
	"instance_id" text NOT NULL,
	"from_id" text NOT NULL,
	"to_id" text NOT NULL,
	"text" text NOT NULL,
	"created_at" bigint NOT NULL,
	"reported_at" bigint
);
--> statement-breakpoint
CREATE TABLE "course_interests" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text,
	"municipality_code" text NOT NULL,
	"course_id" text,
	"instance_id" text,
	"profession_id" text,
	"wish" text NOT NULL,
	"term" integer,
	"created_at" bigint NOT NULL,
	"withdrawn_at" bigint
);
--> statement-breakpoint
CREATE TABLE "course_saved" (
	"person_id" text NOT NULL,
	"instance_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "course_saved_person_id_instance_id_pk" PRIMARY KEY("person_id","instance_id")
);
--> statement-breakpoint
CREATE TABLE "course_searches" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"query" text NOT NULL,
	"seen" integer NOT NULL,
	"told" jsonb NOT NULL,
	"created_at" bigint NOT NULL,
	"looked_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course_ties" (
	"person_id" text NOT NULL,
	"instance_id" text NOT NULL,
	"centre_id" text,
	"remind" boolean NOT NULL,
	"findable" boolean NOT NULL,
	"shown_name" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "course_ties_person_id_instance_id_pk" PRIMARY KEY("person_id","instance_id")
);
--> statement-breakpoint
CREATE TABLE "employer_needs" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_code" text NOT NULL,
	"employer" text NOT NULL,
	"contact_email" text NOT NULL,
	"profession_id" text,
	"words" text NOT NULL,
	"people" integer NOT NULL,
	"term" integer,
	"state" text NOT NULL,
	"created_at" bigint NOT NULL,
	"moderated_at" bigint,
	"moderated_by" text
);
--> statement-breakpoint
CREATE TABLE "course_changes" (
	"id" integer PRIMARY KEY NOT NULL,
	"number" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course_instances" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"changed" integer NOT NULL,
	"course_id" text NOT NULL,
	"university_id" text NOT NULL,
	"state" text NOT NULL,
	"term" integer NOT NULL,
	"starts_on" text,
	"ends_on" text,
	"pace" integer,
	"time_of_day" text,
	"languages" jsonb NOT NULL,
	"mode" text NOT NULL,
	"mandatory_days" integer,
	"optional_days" integer,
	"meetings_text" text DEFAULT '' NOT NULL,
	"towns" jsonb NOT NULL,
	"travel_towns" jsonb NOT NULL,
	"admin_town" text DEFAULT '' NOT NULL,
	"selection" text DEFAULT '' NOT NULL,
	"application_code" text NOT NULL,
	"first_application" text,
	"last_application" text,
	"late_application" text,
	"application_url" text DEFAULT '' NOT NULL,
	"places" integer,
	"fee" integer,
	"currency" text DEFAULT 'SEK' NOT NULL,
	"exam_form" text,
	"source" text NOT NULL,
	"source_id" text,
	"sample" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"published_at" bigint,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course_meetings" (
	"instance_id" text NOT NULL,
	"position" integer NOT NULL,
	"mandatory" boolean NOT NULL,
	"remote" boolean NOT NULL,
	"starts_on" text,
	"ends_on" text,
	"town" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "course_meetings_instance_id_position_pk" PRIMARY KEY("instance_id","position")
);
--> statement-breakpoint
CREATE TABLE "course_places" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"municipality_code" text,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course_providers" (
	"id" text PRIMARY KEY NOT NULL,
	"university_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "courses" (
	"id" text PRIMARY KEY NOT NULL,
	"university_id" text NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"title_sv" text NOT NULL,
	"title_en" text NOT NULL,
	"description_sv" text DEFAULT '' NOT NULL,
	"description_en" text DEFAULT '' NOT NULL,
	"level" text NOT NULL,
	"credit_tenths" integer,
	"credit_system" text DEFAULT 'hp' NOT NULL,
	"isced" text DEFAULT '' NOT NULL,
	"sun" text DEFAULT '' NOT NULL,
	"eligibility_sv" text DEFAULT '' NOT NULL,
	"eligibility_en" text DEFAULT '' NOT NULL,
	"url" text DEFAULT '' NOT NULL,
	"professions" jsonb NOT NULL,
	"source" text NOT NULL,
	"source_id" text
);
--> statement-breakpoint
CREATE TABLE "professions" (
	"id" text PRIMARY KEY NOT NULL,
	"name_sv" text NOT NULL,
	"name_en" text NOT NULL,
	"also_called" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "course_import_rows" ADD CONSTRAINT "course_import_rows_import_id_course_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."course_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_log" ADD CONSTRAINT "course_log_university_id_universities_id_fk" FOREIGN KEY ("university_id") REFERENCES "public"."universities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_log" ADD CONSTRAINT "course_log_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_log" ADD CONSTRAINT "course_log_instance_id_course_instances_id_fk" FOREIGN KEY ("instance_id") REFERENCES "public"."course_instances"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_log" ADD CONSTRAINT "course_log_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_import_problems" ADD CONSTRAINT "course_import_problems_import_id_course_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."course_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_imports" ADD CONSTRAINT "course_imports_university_id_universities_id_fk" FOREIGN KEY ("university_id") REFERENCES "public"."universities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_imports" ADD CONSTRAINT "course_imports_started_by_people_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_call_interests" ADD CONSTRAINT "course_call_interests_call_id_course_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."course_calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_call_interests" ADD CONSTRAINT "course_call_interests_interest_id_course_interests_id_fk" FOREIGN KEY ("interest_id") REFERENCES "public"."course_interests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_calls" ADD CONSTRAINT "course_calls_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_calls" ADD CONSTRAINT "course_calls_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_calls" ADD CONSTRAINT "course_calls_university_id_universities_id_fk" FOREIGN KEY ("university_id") REFERENCES "public"."universities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_calls" ADD CONSTRAINT "course_calls_profession_id_professions_id_fk" FOREIGN KEY ("profession_id") REFERENCES "public"."professions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_calls" ADD CONSTRAINT "course_calls_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_calls" ADD CONSTRAINT "course_calls_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_calls" ADD CONSTRAINT "course_calls_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_greetings" ADD CONSTRAINT "course_greetings_instance_id_course_instances_id_fk" FOREIGN KEY ("instance_id") REFERENCES "public"."course_instances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_greetings" ADD CONSTRAINT "course_greetings_from_id_people_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_greetings" ADD CONSTRAINT "course_greetings_to_id_people_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_interests" ADD CONSTRAINT "course_interests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_interests" ADD CONSTRAINT "course_interests_municipality_code_municipalities_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_interests" ADD CONSTRAINT "course_interests_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_interests" ADD CONSTRAINT "course_interests_instance_id_course_instances_id_fk" FOREIGN KEY ("instance_id") REFERENCES "public"."course_instances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_interests" ADD CONSTRAINT "course_interests_profession_id_professions_id_fk" FOREIGN KEY ("profession_id") REFERENCES "public"."professions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_saved" ADD CONSTRAINT "course_saved_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_saved" ADD CONSTRAINT "course_saved_instance_id_course_instances_id_fk" FOREIGN KEY ("instance_id") REFERENCES "public"."course_instances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_searches" ADD CONSTRAINT "course_searches_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_ties" ADD CONSTRAINT "course_ties_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_ties" ADD CONSTRAINT "course_ties_instance_id_course_instances_id_fk" FOREIGN KEY ("instance_id") REFERENCES "public"."course_instances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_ties" ADD CONSTRAINT "course_ties_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_needs" ADD CONSTRAINT "employer_needs_municipality_code_municipalities_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_needs" ADD CONSTRAINT "employer_needs_profession_id_professions_id_fk" FOREIGN KEY ("profession_id") REFERENCES "public"."professions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_needs" ADD CONSTRAINT "employer_needs_moderated_by_people_id_fk" FOREIGN KEY ("moderated_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_instances" ADD CONSTRAINT "course_instances_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_instances" ADD CONSTRAINT "course_instances_university_id_universities_id_fk" FOREIGN KEY ("university_id") REFERENCES "public"."universities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_meetings" ADD CONSTRAINT "course_meetings_instance_id_course_instances_id_fk" FOREIGN KEY ("instance_id") REFERENCES "public"."course_instances"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_providers" ADD CONSTRAINT "course_providers_university_id_universities_id_fk" FOREIGN KEY ("university_id") REFERENCES "public"."universities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "courses" ADD CONSTRAINT "courses_university_id_universities_id_fk" FOREIGN KEY ("university_id") REFERENCES "public"."universities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "course_import_rows_fate" ON "course_import_rows" USING btree ("import_id","fate");--> statement-breakpoint
CREATE INDEX "course_log_instance" ON "course_log" USING btree ("instance_id","id");--> statement-breakpoint
CREATE INDEX "course_log_course" ON "course_log" USING btree ("course_id");--> statement-breakpoint
CREATE INDEX "course_import_problems_import" ON "course_import_problems" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "course_imports_origin" ON "course_imports" USING btree ("origin","started_at");--> statement-breakpoint
CREATE INDEX "course_call_interests_interest" ON "course_call_interests" USING btree ("interest_id");--> statement-breakpoint
CREATE INDEX "course_calls_network" ON "course_calls" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "course_calls_centre" ON "course_calls" USING btree ("centre_id");--> statement-breakpoint
CREATE INDEX "course_calls_university" ON "course_calls" USING btree ("university_id");--> statement-breakpoint
CREATE INDEX "course_greetings_to" ON "course_greetings" USING btree ("to_id","created_at");--> statement-breakpoint
CREATE INDEX "course_greetings_from" ON "course_greetings" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "course_interests_person" ON "course_interests" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "course_interests_municipality" ON "course_interests" USING btree ("municipality_code","created_at");--> statement-breakpoint
CREATE INDEX "course_saved_instance" ON "course_saved" USING btree ("instance_id");--> statement-breakpoint
CREATE INDEX "course_searches_person" ON "course_searches" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "course_searches_looked" ON "course_searches" USING btree ("looked_at");--> statement-breakpoint
CREATE INDEX "course_ties_instance" ON "course_ties" USING btree ("instance_id");--> statement-breakpoint
CREATE INDEX "course_ties_centre" ON "course_ties" USING btree ("centre_id");--> statement-breakpoint
CREATE INDEX "employer_needs_municipality" ON "employer_needs" USING btree ("municipality_code","state");--> statement-breakpoint
CREATE UNIQUE INDEX "course_instances_number" ON "course_instances" USING btree ("number");--> statement-breakpoint
CREATE INDEX "course_instances_changed" ON "course_instances" USING btree ("changed");--> statement-breakpoint
CREATE INDEX "course_instances_course" ON "course_instances" USING btree ("course_id");--> statement-breakpoint
CREATE INDEX "course_instances_university" ON "course_instances" USING btree ("university_id","term");--> statement-breakpoint
CREATE INDEX "course_instances_application" ON "course_instances" USING btree ("application_code");--> statement-breakpoint
CREATE UNIQUE INDEX "course_instances_source" ON "course_instances" USING btree ("university_id","source_id");--> statement-breakpoint
CREATE INDEX "course_providers_university" ON "course_providers" USING btree ("university_id");--> statement-breakpoint
CREATE INDEX "courses_code" ON "courses" USING btree ("university_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "courses_source" ON "courses" USING btree ("university_id","source_id");
--> statement-breakpoint
CREATE TABLE "course_words" ("number" integer PRIMARY KEY NOT NULL, "words" tsvector NOT NULL);
--> statement-breakpoint
CREATE INDEX "course_words_words" ON "course_words" USING gin ("words");
--> statement-breakpoint
INSERT INTO "course_changes" ("id", "number") VALUES (1, 0);

CREATE TABLE `course_import_rows` (
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`cells` text NOT NULL,
	`fate` text NOT NULL,
	`errors` text,
	`title` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`import_id`, `line`),
	FOREIGN KEY (`import_id`) REFERENCES `course_imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `course_import_rows_fate` ON `course_import_rows` (`import_id`,`fate`);--> statement-breakpoint
CREATE TABLE `course_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`university_id` text NOT NULL,
	`course_id` text NOT NULL,
	`instance_id` text NOT NULL,
	`person_id` text,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`university_id`) REFERENCES `universities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`instance_id`) REFERENCES `course_instances`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `course_log_instance` ON `course_log` (`instance_id`,`id`);--> statement-breakpoint
CREATE INDEX `course_log_course` ON `course_log` (`course_id`);--> statement-breakpoint
CREATE TABLE `course_import_parts` (
	`id` text PRIMARY KEY NOT NULL,
	`part` text NOT NULL,
	`hash` text NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `course_import_problems` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`import_id` text NOT NULL,
	`position` integer NOT NULL,
	`source_id` text NOT NULL,
	`because` text NOT NULL,
	`detail` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `course_imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `course_import_problems_import` ON `course_import_problems` (`import_id`);--> statement-breakpoint
CREATE TABLE `course_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`format` text NOT NULL,
	`origin` text NOT NULL,
	`university_id` text,
	`state` text NOT NULL,
	`cursor` text,
	`validators` text,
	`read_count` integer DEFAULT 0 NOT NULL,
	`added_count` integer DEFAULT 0 NOT NULL,
	`changed_count` integer DEFAULT 0 NOT NULL,
	`same_count` integer DEFAULT 0 NOT NULL,
	`gone_count` integer DEFAULT 0 NOT NULL,
	`passed_count` integer DEFAULT 0 NOT NULL,
	`skipped_count` integer DEFAULT 0 NOT NULL,
	`why` text DEFAULT '' NOT NULL,
	`started_by` text,
	`started_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`university_id`) REFERENCES `universities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`started_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `course_imports_origin` ON `course_imports` (`origin`,`started_at`);--> statement-breakpoint
CREATE TABLE `course_call_interests` (
	`call_id` text NOT NULL,
	`interest_id` text NOT NULL,
	PRIMARY KEY(`call_id`, `interest_id`),
	FOREIGN KEY (`call_id`) REFERENCES `course_calls`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`interest_id`) REFERENCES `course_interests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `course_call_interests_interest` ON `course_call_interests` (`interest_id`);--> statement-breakpoint
CREATE TABLE `course_calls` (
	`id` text PRIMARY KEY NOT NULL,
	`network_id` text,
	`centre_id` text,
	`university_id` text,
	`university_name` text NOT NULL,
	`email` text NOT NULL,
	`subject` text NOT NULL,
	`words` text NOT NULL,
	`profession_id` text,
	`course_id` text,
	`term` integer,
	`counts` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`sent_at` integer,
	`answer` text,
	`answer_text` text DEFAULT '' NOT NULL,
	`answered_at` integer,
	`answered_by` text,
	FOREIGN KEY (`network_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`university_id`) REFERENCES `universities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`profession_id`) REFERENCES `professions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `course_calls_network` ON `course_calls` (`network_id`);--> statement-breakpoint
CREATE INDEX `course_calls_centre` ON `course_calls` (`centre_id`);--> statement-breakpoint
CREATE INDEX `course_calls_university` ON `course_calls` (`university_id`);--> statement-breakpoint
CREATE TABLE `course_greetings` (
	`id` text PRIMARY KEY NOT NULL,
	`instance_id` text NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	`reported_at` integer,
	FOREIGN KEY (`instance_id`) REFERENCES `course_instances`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`to_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `course_greetings_to` ON `course_greetings` (`to_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `course_greetings_from` ON `course_greetings` (`from_id`);--> statement-breakpoint
CREATE TABLE `course_interests` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`municipality_code` text NOT NULL,
	`course_id` text,
	`instance_id` text,
	`profession_id` text,
	`wish` text NOT NULL,
	`term` integer,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`instance_id`) REFERENCES `course_instances`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`profession_id`) REFERENCES `professions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `course_interests_person` ON `course_interests` (`person_id`);--> statement-breakpoint
CREATE INDEX `course_interests_municipality` ON `course_interests` (`municipality_code`,`created_at`);--> statement-breakpoint
CREATE TABLE `course_saved` (
	`person_id` text NOT NULL,
	`instance_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `instance_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`instance_id`) REFERENCES `course_instances`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `course_saved_instance` ON `course_saved` (`instance_id`);--> statement-breakpoint
CREATE TABLE `course_searches` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`query` text NOT NULL,
	`seen` integer NOT NULL,
	`told` text NOT NULL,
	`created_at` integer NOT NULL,
	`looked_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `course_searches_person` ON `course_searches` (`person_id`);--> statement-breakpoint
CREATE INDEX `course_searches_looked` ON `course_searches` (`looked_at`);--> statement-breakpoint
CREATE TABLE `course_ties` (
	`person_id` text NOT NULL,
	`instance_id` text NOT NULL,
	`centre_id` text,
	`remind` integer NOT NULL,
	`findable` integer NOT NULL,
	`shown_name` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `instance_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`instance_id`) REFERENCES `course_instances`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `course_ties_instance` ON `course_ties` (`instance_id`);--> statement-breakpoint
CREATE INDEX `course_ties_centre` ON `course_ties` (`centre_id`);--> statement-breakpoint
CREATE TABLE `employer_needs` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_code` text NOT NULL,
	`employer` text NOT NULL,
	`contact_email` text NOT NULL,
	`profession_id` text,
	`words` text NOT NULL,
	`people` integer NOT NULL,
	`term` integer,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`moderated_at` integer,
	`moderated_by` text,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`profession_id`) REFERENCES `professions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moderated_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `employer_needs_municipality` ON `employer_needs` (`municipality_code`,`state`);--> statement-breakpoint
CREATE TABLE `course_changes` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `course_instances` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`changed` integer NOT NULL,
	`course_id` text NOT NULL,
	`university_id` text NOT NULL,
	`state` text NOT NULL,
	`term` integer NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`pace` integer,
	`time_of_day` text,
	`languages` text NOT NULL,
	`mode` text NOT NULL,
	`mandatory_days` integer,
	`optional_days` integer,
	`meetings_text` text DEFAULT '' NOT NULL,
	`towns` text NOT NULL,
	`travel_towns` text NOT NULL,
	`admin_town` text DEFAULT '' NOT NULL,
	`selection` text DEFAULT '' NOT NULL,
	`application_code` text NOT NULL,
	`first_application` text,
	`last_application` text,
	`late_application` text,
	`application_url` text DEFAULT '' NOT NULL,
	`places` integer,
	`fee` integer,
	`currency` text DEFAULT 'SEK' NOT NULL,
	`exam_form` text,
	`source` text NOT NULL,
	`source_id` text,
	`sample` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`published_at` integer,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`university_id`) REFERENCES `universities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `course_instances_number` ON `course_instances` (`number`);--> statement-breakpoint
CREATE INDEX `course_instances_changed` ON `course_instances` (`changed`);--> statement-breakpoint
CREATE INDEX `course_instances_course` ON `course_instances` (`course_id`);--> statement-breakpoint
CREATE INDEX `course_instances_university` ON `course_instances` (`university_id`,`term`);--> statement-breakpoint
CREATE INDEX `course_instances_application` ON `course_instances` (`application_code`);--> statement-breakpoint
CREATE UNIQUE INDEX `course_instances_source` ON `course_instances` (`university_id`,`source_id`);--> statement-breakpoint
CREATE TABLE `course_meetings` (
	`instance_id` text NOT NULL,
	`position` integer NOT NULL,
	`mandatory` integer NOT NULL,
	`remote` integer NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`town` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`instance_id`, `position`),
	FOREIGN KEY (`instance_id`) REFERENCES `course_instances`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `course_places` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`municipality_code` text,
	`lat` real NOT NULL,
	`lon` real NOT NULL
);
--> statement-breakpoint
CREATE TABLE `course_providers` (
	`id` text PRIMARY KEY NOT NULL,
	`university_id` text NOT NULL,
	FOREIGN KEY (`university_id`) REFERENCES `universities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `course_providers_university` ON `course_providers` (`university_id`);--> statement-breakpoint
CREATE TABLE `courses` (
	`id` text PRIMARY KEY NOT NULL,
	`university_id` text NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`title_sv` text NOT NULL,
	`title_en` text NOT NULL,
	`description_sv` text DEFAULT '' NOT NULL,
	`description_en` text DEFAULT '' NOT NULL,
	`level` text NOT NULL,
	`credit_tenths` integer,
	`credit_system` text DEFAULT 'hp' NOT NULL,
	`isced` text DEFAULT '' NOT NULL,
	`sun` text DEFAULT '' NOT NULL,
	`eligibility_sv` text DEFAULT '' NOT NULL,
	`eligibility_en` text DEFAULT '' NOT NULL,
	`url` text DEFAULT '' NOT NULL,
	`professions` text NOT NULL,
	`source` text NOT NULL,
	`source_id` text,
	FOREIGN KEY (`university_id`) REFERENCES `universities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `courses_code` ON `courses` (`university_id`,`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `courses_source` ON `courses` (`university_id`,`source_id`);--> statement-breakpoint
CREATE TABLE `professions` (
	`id` text PRIMARY KEY NOT NULL,
	`name_sv` text NOT NULL,
	`name_en` text NOT NULL,
	`also_called` text DEFAULT '' NOT NULL,
	`position` integer NOT NULL
);

--> statement-breakpoint
CREATE VIRTUAL TABLE `course_words` USING fts5(words, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0", prefix='2 3');
--> statement-breakpoint
INSERT INTO `course_changes` (`id`, `number`) VALUES (1, 0);

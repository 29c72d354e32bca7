CREATE TABLE `custody_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hosting_id` text NOT NULL,
	`file_id` text,
	`request_id` text,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`person_id` text,
	`by_name` text DEFAULT '' NOT NULL,
	`detail` text,
	FOREIGN KEY (`hosting_id`) REFERENCES `exam_hostings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `custody_log_hosting` ON `custody_log` (`hosting_id`,`id`);--> statement-breakpoint
CREATE TABLE `exam_charges` (
	`id` text PRIMARY KEY NOT NULL,
	`centre_id` text NOT NULL,
	`request_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount` integer NOT NULL,
	`with_vat` integer,
	`due_at` integer,
	`created_at` integer NOT NULL,
	`paid_at` integer,
	`way` text,
	`payment_reference` text DEFAULT '' NOT NULL,
	`receipt` integer,
	`marked_by` text,
	`waived_at` integer,
	`refunded_at` integer,
	`reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `exam_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`marked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exam_charges_once` ON `exam_charges` (`request_id`,`kind`);--> statement-breakpoint
CREATE UNIQUE INDEX `exam_charges_receipt` ON `exam_charges` (`centre_id`,`receipt`);--> statement-breakpoint
CREATE INDEX `exam_charges_centre` ON `exam_charges` (`centre_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `exam_conflicts` (
	`centre_id` text NOT NULL,
	`invigilator_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`centre_id`, `invigilator_id`, `learner_id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invigilator_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`learner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `exam_deviations` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`request_id` text,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`written_by` text,
	FOREIGN KEY (`session_id`) REFERENCES `exam_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `exam_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `exam_deviations_session` ON `exam_deviations` (`session_id`);--> statement-breakpoint
CREATE TABLE `exam_duties` (
	`session_id` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	`reason` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`session_id`, `person_id`),
	FOREIGN KEY (`session_id`) REFERENCES `exam_sessions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `exam_duties_person` ON `exam_duties` (`person_id`);--> statement-breakpoint
CREATE TABLE `exam_file_contents` (
	`file_id` text NOT NULL,
	`part` integer NOT NULL,
	`key_id` text NOT NULL,
	`nonce` text NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`file_id`, `part`)
);
--> statement-breakpoint
CREATE INDEX `exam_file_contents_key` ON `exam_file_contents` (`key_id`);--> statement-breakpoint
CREATE INDEX `exam_file_contents_created` ON `exam_file_contents` (`created_at`);--> statement-breakpoint
CREATE TABLE `exam_files` (
	`id` text PRIMARY KEY NOT NULL,
	`hosting_id` text NOT NULL,
	`kind` text NOT NULL,
	`request_id` text,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`parts` integer NOT NULL,
	`mark` text NOT NULL,
	`release_at` integer,
	`uploaded_by` text,
	`uploaded_by_name` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`hosting_id`) REFERENCES `exam_hostings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `exam_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uploaded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `exam_files_hosting` ON `exam_files` (`hosting_id`);--> statement-breakpoint
CREATE INDEX `exam_files_request` ON `exam_files` (`request_id`);--> statement-breakpoint
CREATE TABLE `exam_hostings` (
	`id` text PRIMARY KEY NOT NULL,
	`sitting_id` text NOT NULL,
	`centre_id` text NOT NULL,
	`material` text NOT NULL,
	`material_way` text,
	`due_at` integer,
	`openers` text NOT NULL,
	`received_at` integer,
	`ready_at` integer,
	`copies` integer,
	`alarmed_at` integer,
	`answers_way` text,
	`tracking` text DEFAULT '' NOT NULL,
	`sent_at` integer,
	`acknowledged_at` integer,
	`acknowledged_by` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`sitting_id`) REFERENCES `exam_sittings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exam_hostings_pair` ON `exam_hostings` (`sitting_id`,`centre_id`);--> statement-breakpoint
CREATE INDEX `exam_hostings_centre` ON `exam_hostings` (`centre_id`,`material`);--> statement-breakpoint
CREATE INDEX `exam_hostings_due` ON `exam_hostings` (`material`,`due_at`);--> statement-breakpoint
CREATE TABLE `exam_invigilator_times` (
	`id` text PRIMARY KEY NOT NULL,
	`centre_id` text NOT NULL,
	`person_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `exam_invigilator_times_centre` ON `exam_invigilator_times` (`centre_id`,`ends_at`);--> statement-breakpoint
CREATE INDEX `exam_invigilator_times_person` ON `exam_invigilator_times` (`person_id`);--> statement-breakpoint
CREATE TABLE `exam_invigilators` (
	`centre_id` text NOT NULL,
	`person_id` text NOT NULL,
	`training` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	PRIMARY KEY(`centre_id`, `person_id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `exam_invigilators_person` ON `exam_invigilators` (`person_id`);--> statement-breakpoint
CREATE TABLE `exam_refusals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`centre_id` text NOT NULL,
	`because` text NOT NULL,
	`date` text NOT NULL,
	`municipality_code` text,
	`university_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `exam_refusals_centre` ON `exam_refusals` (`centre_id`,`at`);--> statement-breakpoint
CREATE TABLE `exam_retention` (
	`centre_id` text NOT NULL,
	`record_class` text NOT NULL,
	`days` integer NOT NULL,
	PRIMARY KEY(`centre_id`, `record_class`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `exam_toilet_visits` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`request_id` text NOT NULL,
	`out_at` integer NOT NULL,
	`back_at` integer,
	FOREIGN KEY (`request_id`) REFERENCES `exam_requests`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `exam_toilet_visits_request` ON `exam_toilet_visits` (`request_id`);--> statement-breakpoint
CREATE TABLE `purge_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`centre_id` text NOT NULL,
	`record_class` text NOT NULL,
	`at` integer NOT NULL,
	`older_than` integer NOT NULL,
	`count` integer NOT NULL,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `purge_log_centre` ON `purge_log` (`centre_id`,`at`);--> statement-breakpoint
CREATE TABLE `exam_policies` (
	`id` text PRIMARY KEY NOT NULL,
	`centre_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`rules` text NOT NULL,
	`source` text,
	`created_at` integer NOT NULL,
	`created_by` text,
	`withdrawn_at` integer,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `exam_policies_centre` ON `exam_policies` (`centre_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `exam_policies_day` ON `exam_policies` (`centre_id`,`valid_from`) WHERE "exam_policies"."withdrawn_at" is null;--> statement-breakpoint
CREATE TABLE `exam_request_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`request_id` text NOT NULL,
	`at` integer NOT NULL,
	`event` text NOT NULL,
	`from_state` text,
	`to_state` text NOT NULL,
	`by` text NOT NULL,
	`person_id` text,
	`detail` text,
	FOREIGN KEY (`request_id`) REFERENCES `exam_requests`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `exam_request_events_request` ON `exam_request_events` (`request_id`,`id`);--> statement-breakpoint
CREATE TABLE `exam_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`person_id` text NOT NULL,
	`sitting_id` text NOT NULL,
	`sitting_sequence` integer DEFAULT 0 NOT NULL,
	`centre_id` text NOT NULL,
	`state` text NOT NULL,
	`state_at` integer NOT NULL,
	`answer_by` integer,
	`centre_ok` integer,
	`centre_ok_at` integer,
	`centre_ok_by` text,
	`university_ok` integer,
	`university_ok_at` integer,
	`university_ok_by` text DEFAULT '' NOT NULL,
	`starts_at` integer,
	`ends_at` integer,
	`extra_minutes` integer DEFAULT 0 NOT NULL,
	`separate_room` integer DEFAULT false NOT NULL,
	`arrangement` text DEFAULT '' NOT NULL,
	`education` text NOT NULL,
	`programme` text DEFAULT '' NOT NULL,
	`attempt` integer DEFAULT 1 NOT NULL,
	`municipality_code` text,
	`residency_group` text,
	`residency_by` text,
	`residency_reason` text DEFAULT '' NOT NULL,
	`fee` integer,
	`deadline` text,
	`deadline_owner` text,
	`session_id` text,
	`place` integer,
	`anonymity_code` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`identity_kind` text,
	`seated_at` integer,
	`handed_in_at` integer,
	`left_at` integer,
	`idempotency_key` text NOT NULL,
	`wish` text NOT NULL,
	`created_at` integer NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sitting_id`) REFERENCES `exam_sittings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_ok_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`residency_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`session_id`) REFERENCES `exam_sessions`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exam_requests_reference_unique` ON `exam_requests` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `exam_requests_key` ON `exam_requests` (`person_id`,`idempotency_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `exam_requests_seat` ON `exam_requests` (`session_id`,`place`);--> statement-breakpoint
CREATE INDEX `exam_requests_person` ON `exam_requests` (`person_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `exam_requests_centre` ON `exam_requests` (`centre_id`,`state`);--> statement-breakpoint
CREATE INDEX `exam_requests_sitting` ON `exam_requests` (`sitting_id`,`centre_id`);--> statement-breakpoint
CREATE INDEX `exam_requests_answer` ON `exam_requests` (`state`,`answer_by`);--> statement-breakpoint
CREATE TABLE `exam_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`centre_id` text NOT NULL,
	`space_id` text NOT NULL,
	`hold_id` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`seats` integer NOT NULL,
	`solo` integer DEFAULT false NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`cancelled_at` integer,
	`reason` text DEFAULT '' NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hold_id`) REFERENCES `holds`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `exam_sessions_centre` ON `exam_sessions` (`centre_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `exam_sessions_starts` ON `exam_sessions` (`starts_at`);--> statement-breakpoint
CREATE INDEX `exam_sessions_space` ON `exam_sessions` (`space_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `exam_sessions_hold` ON `exam_sessions` (`hold_id`);--> statement-breakpoint
CREATE TABLE `exam_sittings` (
	`id` text PRIMARY KEY NOT NULL,
	`university_id` text,
	`university_name` text DEFAULT '' NOT NULL,
	`course_code` text NOT NULL,
	`course_name` text NOT NULL,
	`exam_code` text DEFAULT '' NOT NULL,
	`date` text NOT NULL,
	`start_minute` integer,
	`minutes` integer NOT NULL,
	`time_zone` text DEFAULT 'Europe/Stockholm' NOT NULL,
	`format` text NOT NULL,
	`tool` text DEFAULT '' NOT NULL,
	`demands` text DEFAULT '' NOT NULL,
	`aids` text DEFAULT '' NOT NULL,
	`campus_only` integer DEFAULT false NOT NULL,
	`minutes_earlier` integer,
	`minutes_later` integer,
	`stay_minutes` integer,
	`deadline` text,
	`contact_email` text,
	`contact_phone` text,
	`material_way` text,
	`note` text DEFAULT '' NOT NULL,
	`typed_by` text,
	`typed` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`cancelled_at` integer,
	`sequence` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`university_id`) REFERENCES `universities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`typed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `exam_sittings_university` ON `exam_sittings` (`university_id`,`date`);--> statement-breakpoint
CREATE INDEX `exam_sittings_date` ON `exam_sittings` (`date`);--> statement-breakpoint
CREATE INDEX `exam_sittings_typed` ON `exam_sittings` (`typed_by`);--> statement-breakpoint
CREATE TABLE `exam_support_needs` (
	`request_id` text PRIMARY KEY NOT NULL,
	`needs` text NOT NULL,
	`detail` text DEFAULT '' NOT NULL,
	`consented_at` integer NOT NULL,
	`purpose` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `exam_requests`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `exam_university_policies` (
	`id` text PRIMARY KEY NOT NULL,
	`university_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`rules` text NOT NULL,
	`source` text,
	`created_at` integer NOT NULL,
	`created_by` text,
	`withdrawn_at` integer,
	FOREIGN KEY (`university_id`) REFERENCES `universities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `exam_university_policies_university` ON `exam_university_policies` (`university_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `exam_university_policies_day` ON `exam_university_policies` (`university_id`,`valid_from`) WHERE "exam_university_policies"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `messages_subject` ON `messages` (`subject_id`);
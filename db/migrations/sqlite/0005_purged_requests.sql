PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_exam_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`person_id` text,
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
INSERT INTO `__new_exam_requests`("id", "reference", "person_id", "sitting_id", "sitting_sequence", "centre_id", "state", "state_at", "answer_by", "centre_ok", "centre_ok_at", "centre_ok_by", "university_ok", "university_ok_at", "university_ok_by", "starts_at", "ends_at", "extra_minutes", "separate_room", "arrangement", "education", "programme", "attempt", "municipality_code", "residency_group", "residency_by", "residency_reason", "fee", "deadline", "deadline_owner", "session_id", "place", "anonymity_code", "note", "reason", "identity_kind", "seated_at", "handed_in_at", "left_at", "idempotency_key", "wish", "created_at", "sequence") SELECT "id", "reference", "person_id", "sitting_id", "sitting_sequence", "centre_id", "state", "state_at", "answer_by", "centre_ok", "centre_ok_at", "centre_ok_by", "university_ok", "university_ok_at", "university_ok_by", "starts_at", "ends_at", "extra_minutes", "separate_room", "arrangement", "education", "programme", "attempt", "municipality_code", "residency_group", "residency_by", "residency_reason", "fee", "deadline", "deadline_owner", "session_id", "place", "anonymity_code", "note", "reason", "identity_kind", "seated_at", "handed_in_at", "left_at", "idempotency_key", "wish", "created_at", "sequence" FROM `exam_requests`;--> statement-breakpoint
DROP TABLE `exam_requests`;--> statement-breakpoint
ALTER TABLE `__new_exam_requests` RENAME TO `exam_requests`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `exam_requests_reference_unique` ON `exam_requests` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `exam_requests_key` ON `exam_requests` (`person_id`,`idempotency_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `exam_requests_seat` ON `exam_requests` (`session_id`,`place`);--> statement-breakpoint
CREATE INDEX `exam_requests_person` ON `exam_requests` (`person_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `exam_requests_centre` ON `exam_requests` (`centre_id`,`state`);--> statement-breakpoint
CREATE INDEX `exam_requests_sitting` ON `exam_requests` (`sitting_id`,`centre_id`);--> statement-breakpoint
CREATE INDEX `exam_requests_answer` ON `exam_requests` (`state`,`answer_by`);--> statement-breakpoint
ALTER TABLE `exam_charges` ADD `payer` text DEFAULT '' NOT NULL;
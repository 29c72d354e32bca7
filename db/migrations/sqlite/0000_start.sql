CREATE TABLE `approved_learners` (
	`centre_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`centre_id`, `person_id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `claims` (
	`space_id` text NOT NULL,
	`quarter` integer NOT NULL,
	`place` integer NOT NULL,
	`hold_id` text NOT NULL,
	PRIMARY KEY(`space_id`, `quarter`, `place`),
	FOREIGN KEY (`hold_id`) REFERENCES `holds`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `claims_hold` ON `claims` (`hold_id`);--> statement-breakpoint
CREATE TABLE `holds` (
	`id` text PRIMARY KEY NOT NULL,
	`space_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`clear_at` integer NOT NULL,
	`whole` integer NOT NULL,
	`places` text NOT NULL,
	`fixed` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `holds_space` ON `holds` (`space_id`,`clear_at`);--> statement-breakpoint
CREATE TABLE `bookings` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`person_id` text,
	`guest_name` text DEFAULT '' NOT NULL,
	`guest_contact` text DEFAULT '' NOT NULL,
	`booked_by` text,
	`override_reason` text DEFAULT '' NOT NULL,
	`staff_note` text DEFAULT '' NOT NULL,
	`series_id` text,
	`centre_id` text NOT NULL,
	`space_id` text NOT NULL,
	`hold_id` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`whole` integer NOT NULL,
	`places` integer NOT NULL,
	`place_numbers` text NOT NULL,
	`people` integer NOT NULL,
	`note` text NOT NULL,
	`state` text NOT NULL,
	`checked_in_at` integer,
	`checked_in_by` text,
	`answer_by` integer,
	`cancelled_by` text,
	`reason` text DEFAULT '' NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`idempotency_key` text NOT NULL,
	`wish` text NOT NULL,
	`created_at` integer NOT NULL,
	`cancelled_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`booked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hold_id`) REFERENCES `holds`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_reference_unique` ON `bookings` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_key` ON `bookings` (`person_id`,`idempotency_key`);--> statement-breakpoint
CREATE INDEX `bookings_person` ON `bookings` (`person_id`,`ends_at`);--> statement-breakpoint
CREATE INDEX `bookings_hold` ON `bookings` (`hold_id`);--> statement-breakpoint
CREATE INDEX `bookings_space` ON `bookings` (`space_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `bookings_centre` ON `bookings` (`centre_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `refusals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`centre_id` text NOT NULL,
	`space_id` text NOT NULL,
	`because` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`places` integer NOT NULL,
	`municipality_code` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `refusals_centre` ON `refusals` (`centre_id`,`at`);--> statement-breakpoint
CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`centre_id` text NOT NULL,
	`space_id` text NOT NULL,
	`person_id` text,
	`guest_name` text DEFAULT '' NOT NULL,
	`guest_contact` text DEFAULT '' NOT NULL,
	`title` text NOT NULL,
	`pattern` text NOT NULL,
	`places` integer NOT NULL,
	`whole` integer NOT NULL,
	`people` integer NOT NULL,
	`first` integer DEFAULT false NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `series_centre` ON `series` (`centre_id`);--> statement-breakpoint
CREATE INDEX `series_person` ON `series` (`person_id`);--> statement-breakpoint
CREATE TABLE `series_gaps` (
	`series_id` text NOT NULL,
	`date` text NOT NULL,
	`because` text NOT NULL,
	PRIMARY KEY(`series_id`, `date`),
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `waits` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`centre_id` text NOT NULL,
	`space_id` text,
	`kind` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`places` integer NOT NULL,
	`whole` integer NOT NULL,
	`people` integer NOT NULL,
	`state` text NOT NULL,
	`booking_id` text,
	`created_at` integer NOT NULL,
	`idempotency_key` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `waits_key` ON `waits` (`person_id`,`idempotency_key`);--> statement-breakpoint
CREATE INDEX `waits_centre` ON `waits` (`centre_id`,`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `waits_person` ON `waits` (`person_id`,`state`);--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`person_id` text NOT NULL,
	`scope` text NOT NULL,
	`centre_id` text,
	`space_id` text,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_hash_unique` ON `calendar_feeds` (`hash`);--> statement-breakpoint
CREATE INDEX `calendar_feeds_person` ON `calendar_feeds` (`person_id`);--> statement-breakpoint
CREATE TABLE `subscribed_events` (
	`id` text PRIMARY KEY NOT NULL,
	`subscription_id` text NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`hold_id` text,
	`clash` integer NOT NULL,
	FOREIGN KEY (`subscription_id`) REFERENCES `calendar_subscriptions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`hold_id`) REFERENCES `holds`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscribed_events_key` ON `subscribed_events` (`subscription_id`,`key`);--> statement-breakpoint
CREATE INDEX `subscribed_events_time` ON `subscribed_events` (`subscription_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `subscribed_events_hold` ON `subscribed_events` (`hold_id`);--> statement-breakpoint
CREATE TABLE `calendar_subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`centre_id` text NOT NULL,
	`space_id` text NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`created_at` integer NOT NULL,
	`etag` text,
	`last_modified` text,
	`content_hash` text,
	`checked_at` integer,
	`updated_at` integer,
	`next_at` integer NOT NULL,
	`leased_until` integer,
	`error` text,
	`error_detail` text,
	`failures` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `calendar_subscriptions_next` ON `calendar_subscriptions` (`next_at`);--> statement-breakpoint
CREATE INDEX `calendar_subscriptions_centre` ON `calendar_subscriptions` (`centre_id`);--> statement-breakpoint
CREATE TABLE `campuses` (
	`university_id` text NOT NULL,
	`town` text NOT NULL,
	`lat` real NOT NULL,
	`lon` real NOT NULL,
	`main` integer NOT NULL,
	PRIMARY KEY(`university_id`, `town`),
	FOREIGN KEY (`university_id`) REFERENCES `universities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `centres` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_confirmed` integer NOT NULL,
	`kind` text NOT NULL,
	`operator` text NOT NULL,
	`municipality_code` text NOT NULL,
	`town` text NOT NULL,
	`address` text,
	`lat` real,
	`lon` real,
	`email` text,
	`phone` text,
	`services` text NOT NULL,
	`time_zone` text NOT NULL,
	`rules` text NOT NULL,
	`desk` text NOT NULL,
	`public_calendar` integer DEFAULT false NOT NULL,
	`sample` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `centres_municipality` ON `centres` (`municipality_code`);--> statement-breakpoint
CREATE TABLE `closure_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`centre_id` text NOT NULL,
	`rule` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `closure_rules_centre` ON `closure_rules` (`centre_id`);--> statement-breakpoint
CREATE TABLE `closures` (
	`id` text PRIMARY KEY NOT NULL,
	`centre_id` text NOT NULL,
	`space_id` text,
	`places` text,
	`hold_id` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`reason` text NOT NULL,
	`rule_id` text,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `closures_centre` ON `closures` (`centre_id`);--> statement-breakpoint
CREATE TABLE `municipalities` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`official_name` text NOT NULL,
	`county` text NOT NULL,
	`lat` real NOT NULL,
	`lon` real NOT NULL
);
--> statement-breakpoint
CREATE TABLE `network_municipalities` (
	`network_id` text NOT NULL,
	`municipality_code` text NOT NULL,
	PRIMARY KEY(`network_id`, `municipality_code`),
	FOREIGN KEY (`network_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `networks` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `opening_hours` (
	`id` text PRIMARY KEY NOT NULL,
	`centre_id` text NOT NULL,
	`layer` text NOT NULL,
	`weekday` integer NOT NULL,
	`opens_minute` integer NOT NULL,
	`closes_minute` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `opening_hours_centre` ON `opening_hours` (`centre_id`);--> statement-breakpoint
CREATE TABLE `space_parts` (
	`space_id` text NOT NULL,
	`part_id` text NOT NULL,
	PRIMARY KEY(`space_id`, `part_id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `spaces` (
	`id` text PRIMARY KEY NOT NULL,
	`centre_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`places` integer NOT NULL,
	`seats` integer NOT NULL,
	`bookable` text NOT NULL,
	`features` text NOT NULL,
	`rules` text NOT NULL,
	`plan` text NOT NULL,
	`sample` integer DEFAULT false NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `spaces_centre` ON `spaces` (`centre_id`);--> statement-breakpoint
CREATE TABLE `universities` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`short` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `displays` (
	`id` text PRIMARY KEY NOT NULL,
	`space_id` text NOT NULL,
	`centre_id` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`paired_at` integer,
	`seen_at` integer,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `displays_hash_unique` ON `displays` (`hash`);--> statement-breakpoint
CREATE INDEX `displays_centre` ON `displays` (`centre_id`);--> statement-breakpoint
CREATE TABLE `partner_spaces` (
	`partner_id` text NOT NULL,
	`space_id` text NOT NULL,
	PRIMARY KEY(`partner_id`, `space_id`),
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `partners` (
	`id` text PRIMARY KEY NOT NULL,
	`centre_id` text NOT NULL,
	`name` text NOT NULL,
	`contact_name` text NOT NULL,
	`contact_email` text NOT NULL,
	`bounds` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `partners_centre` ON `partners` (`centre_id`);--> statement-breakpoint
CREATE TABLE `pictures` (
	`space_id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`hash` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`caption` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `staff_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`centre_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`subject_id` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `staff_log_centre` ON `staff_log` (`centre_id`,`at`);--> statement-breakpoint
CREATE INDEX `staff_log_subject` ON `staff_log` (`subject_id`);--> statement-breakpoint
CREATE TABLE `suspensions` (
	`id` text PRIMARY KEY NOT NULL,
	`centre_id` text NOT NULL,
	`person_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`reason` text NOT NULL,
	`lifted_at` integer,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `suspensions_person` ON `suspensions` (`person_id`,`centre_id`);--> statement-breakpoint
CREATE TABLE `tags` (
	`id` text PRIMARY KEY NOT NULL,
	`centre_id` text NOT NULL,
	`number` text NOT NULL,
	`person_id` text NOT NULL,
	`issued_at` integer NOT NULL,
	`expires_on` text NOT NULL,
	`returned_at` integer,
	`lost_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tags_centre` ON `tags` (`centre_id`,`number`);--> statement-breakpoint
CREATE INDEX `tags_person` ON `tags` (`person_id`);--> statement-breakpoint
CREATE TABLE `address_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`email` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `address_changes_person` ON `address_changes` (`person_id`);--> statement-breakpoint
CREATE TABLE `first_run` (
	`id` text PRIMARY KEY NOT NULL,
	`code_hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`centre_id` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`language` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `invitations_centre` ON `invitations` (`centre_id`);--> statement-breakpoint
CREATE TABLE `known_devices` (
	`person_id` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `hash`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `mailed_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`purpose` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `mailed_codes_person` ON `mailed_codes` (`person_id`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`centre_id` text,
	`university_id` text,
	`network_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`university_id`) REFERENCES `universities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`network_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_person` ON `memberships` (`person_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`password_hash` text NOT NULL,
	`name` text NOT NULL,
	`alias` text NOT NULL,
	`phone` text,
	`municipality_code` text,
	`language` text NOT NULL,
	`protected_identity` integer DEFAULT false NOT NULL,
	`email_confirmed_at` integer,
	`reminder` text DEFAULT 'day' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_unique` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`device` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `spent_links` (
	`id` text PRIMARY KEY NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_hash_unique` ON `tokens` (`hash`);--> statement-breakpoint
CREATE INDEX `tokens_person` ON `tokens` (`person_id`);--> statement-breakpoint
CREATE TABLE `kept_mail` (
	`id` text PRIMARY KEY NOT NULL,
	`to` text NOT NULL,
	`subject` text NOT NULL,
	`source` text NOT NULL,
	`html` text NOT NULL,
	`text` text NOT NULL,
	`calendar` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`fact_id` integer NOT NULL,
	`person_id` text,
	`address` text,
	`reader` text NOT NULL,
	`subject_id` text NOT NULL,
	`detail` text,
	`centre_id` text,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`next_at` integer NOT NULL,
	`good_until` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`leased_until` integer,
	`leased_by` text,
	`last_error` text,
	`sent_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_once` ON `messages` (`fact_id`,`kind`,`reader`);--> statement-breakpoint
CREATE INDEX `messages_waiting` ON `messages` (`state`,`next_at`);--> statement-breakpoint
CREATE INDEX `messages_centre` ON `messages` (`centre_id`,`state`);--> statement-breakpoint
CREATE TABLE `muted_kinds` (
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`person_id`, `kind`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`fact` text NOT NULL,
	`subject_id` text NOT NULL,
	`detail` text,
	`key` text,
	`at` integer NOT NULL,
	`told_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key_unique` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_told` ON `outbox` (`told_at`,`id`);
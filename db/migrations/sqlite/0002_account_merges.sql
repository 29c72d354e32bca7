CREATE TABLE `account_merges` (
	`id` text PRIMARY KEY NOT NULL,
	`centre_id` text NOT NULL,
	`kept_id` text NOT NULL,
	`closed_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`kept_agreed_at` integer,
	`closed_agreed_at` integer,
	`ended_at` integer,
	`ended_because` text,
	`merged_at` integer,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kept_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`closed_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `account_merges_centre` ON `account_merges` (`centre_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `account_merges_kept` ON `account_merges` (`kept_id`);--> statement-breakpoint
CREATE INDEX `account_merges_closed` ON `account_merges` (`closed_id`);--> statement-breakpoint
ALTER TABLE `people` ADD `merged_into` text;
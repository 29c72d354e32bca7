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
CREATE UNIQUE INDEX `exam_policies_day` ON `exam_policies` (`centre_id`,`valid_from`) WHERE "exam_policies"."withdrawn_at" is null;
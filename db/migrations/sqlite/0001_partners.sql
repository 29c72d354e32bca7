ALTER TABLE `bookings` ADD `partner_id` text REFERENCES partners(id);--> statement-breakpoint
CREATE INDEX `bookings_partner` ON `bookings` (`partner_id`,`starts_at`);--> statement-breakpoint
ALTER TABLE `series` ADD `partner_id` text REFERENCES partners(id);
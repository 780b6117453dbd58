CREATE TABLE `corrections` (
	`workspace_id` text NOT NULL,
	`brief_id` text NOT NULL,
	`seq` integer NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`field` text NOT NULL,
	`audience_key` text,
	`audience_label` text,
	`source_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`quote` text NOT NULL,
	`value` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `brief_id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `corrections_by_id` ON `corrections` (`workspace_id`,`id`);
CREATE TABLE `audit_events` (
	`workspace_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`object_kind` text NOT NULL,
	`object_id` text NOT NULL,
	`object_version` integer,
	`fields` text NOT NULL,
	`outcome` text NOT NULL,
	`previous_hash` text,
	`hash` text,
	PRIMARY KEY(`workspace_id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `brief_versions` (
	`workspace_id` text NOT NULL,
	`brief_id` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`words` integer NOT NULL,
	`sources` text,
	`sources_key` text,
	`created_at` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `brief_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `briefs` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`project_id` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `briefs_by_project` ON `briefs` (`workspace_id`,`project_id`,`updated_at`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`workspace_id` text NOT NULL,
	`pipeline_id` text NOT NULL,
	`seq` integer NOT NULL,
	`run_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`content_hash` text NOT NULL,
	`decision` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`note` text,
	`by_its_maker` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `pipeline_id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `edits` (
	`workspace_id` text NOT NULL,
	`pipeline_id` text NOT NULL,
	`seq` integer NOT NULL,
	`id` text NOT NULL,
	`run_id` text NOT NULL,
	`node_id` text NOT NULL,
	`port` text NOT NULL,
	`key` text NOT NULL,
	`path` text NOT NULL,
	`was` text NOT NULL,
	`value` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `pipeline_id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `pipeline_snapshots` (
	`workspace_id` text NOT NULL,
	`pipeline_id` text NOT NULL,
	`revision` integer NOT NULL,
	`document` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `pipeline_id`, `revision`)
);
--> statement-breakpoint
CREATE TABLE `pipelines` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`project_id` text NOT NULL,
	`name` text NOT NULL,
	`template_id` text,
	`revision` integer NOT NULL,
	`document` text NOT NULL,
	`remarks` text NOT NULL,
	`node_count` integer NOT NULL,
	`last_brief_id` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `pipelines_by_project` ON `pipelines` (`workspace_id`,`project_id`,`updated_at`);--> statement-breakpoint
CREATE TABLE `project_texts` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`project_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`dated` text,
	`created_at` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `project_texts_by_project` ON `project_texts` (`workspace_id`,`project_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `projects` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `records` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`project_id` text NOT NULL,
	`pipeline_id` text NOT NULL,
	`run_id` text NOT NULL,
	`content_hash` text NOT NULL,
	`about` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE INDEX `records_by_run` ON `records` (`workspace_id`,`run_id`);--> statement-breakpoint
CREATE TABLE `results` (
	`workspace_id` text NOT NULL,
	`address` text NOT NULL,
	`run_id` text NOT NULL,
	`body` text,
	`body_key` text,
	`created_at` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `address`)
);
--> statement-breakpoint
CREATE TABLE `run_events` (
	`workspace_id` text NOT NULL,
	`run_id` text NOT NULL,
	`seq` integer NOT NULL,
	`key` text NOT NULL,
	`event` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `run_id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `run_events_by_key` ON `run_events` (`workspace_id`,`run_id`,`key`);--> statement-breakpoint
CREATE TABLE `run_nodes` (
	`workspace_id` text NOT NULL,
	`run_id` text NOT NULL,
	`node_id` text NOT NULL,
	`state` text NOT NULL,
	`ms` real NOT NULL,
	`parts` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `run_id`, `node_id`)
);
--> statement-breakpoint
CREATE TABLE `run_outputs` (
	`workspace_id` text NOT NULL,
	`run_id` text NOT NULL,
	`node_id` text NOT NULL,
	`port` text NOT NULL,
	`position` integer NOT NULL,
	`record_id` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`content_hash` text NOT NULL,
	`address` text NOT NULL,
	`place` integer NOT NULL,
	`is_edited` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `run_id`, `node_id`, `port`, `position`)
);
--> statement-breakpoint
CREATE INDEX `run_outputs_by_record` ON `run_outputs` (`workspace_id`,`record_id`,`version`);--> statement-breakpoint
CREATE TABLE `runs` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`pipeline_id` text NOT NULL,
	`project_id` text NOT NULL,
	`number` integer NOT NULL,
	`status` text NOT NULL,
	`brief_id` text,
	`brief_version` integer,
	`up_to` text,
	`request` text,
	`request_key` text,
	`problem` text,
	`idempotency_key` text,
	`created_at` text NOT NULL,
	`heartbeat_at` text NOT NULL,
	`finished_at` text,
	`ms` real,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `runs_by_number` ON `runs` (`workspace_id`,`pipeline_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `runs_by_request` ON `runs` (`workspace_id`,`idempotency_key`);--> statement-breakpoint
CREATE INDEX `runs_by_status` ON `runs` (`status`,`heartbeat_at`);
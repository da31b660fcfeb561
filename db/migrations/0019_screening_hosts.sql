ALTER TABLE "screening_settings" ADD COLUMN "known_hosts" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "screening_settings" ADD COLUMN "own_host" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "written_prints" ADD COLUMN "trust" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "rule_hits_member" ON "rule_hits" USING btree ("member_id","created_at");
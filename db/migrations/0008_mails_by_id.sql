DROP INDEX "mails_newest";--> statement-breakpoint
DROP INDEX "mails_state";--> statement-breakpoint
CREATE INDEX "mails_state" ON "mails" USING btree ("state","id");
DROP INDEX "mails_newest";--> statement-breakpoint
DROP INDEX "members_by_name";--> statement-breakpoint
DROP INDEX "mails_state";--> statement-breakpoint
CREATE INDEX "members_by_name" ON "members" USING btree (ruche_plain("display_name"),"id");--> statement-breakpoint
CREATE INDEX "mails_state" ON "mails" USING btree ("state","id");
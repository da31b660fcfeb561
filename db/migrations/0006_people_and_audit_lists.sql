CREATE INDEX "members_by_name" ON "members" USING btree (ruche_plain("display_name"),"id");--> statement-breakpoint
CREATE INDEX "members_words" ON "members" USING gin (to_tsvector('simple', ruche_plain("display_name" || ' ' || "username")));--> statement-breakpoint
CREATE INDEX "members_email_prefix" ON "members" USING btree ("email" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "audit_action" ON "audit_entries" USING btree ("action","created_at","id");--> statement-breakpoint
CREATE INDEX "audit_actor" ON "audit_entries" USING btree ("actor_id","created_at","id");
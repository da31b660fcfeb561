CREATE INDEX "article_feedback_visitor" ON "article_feedback" USING btree ("visitor");--> statement-breakpoint
CREATE INDEX "article_feedback_member" ON "article_feedback" USING btree ("member_id") WHERE "article_feedback"."member_id" is not null;--> statement-breakpoint
CREATE INDEX "article_flags_member" ON "article_flags" USING btree ("member_id") WHERE "article_flags"."member_id" is not null;--> statement-breakpoint
CREATE INDEX "forum_revisions_editor" ON "forum_revisions" USING btree ("editor_id");--> statement-breakpoint
CREATE INDEX "idea_comment_revisions_editor" ON "idea_comment_revisions" USING btree ("editor_id");--> statement-breakpoint
CREATE INDEX "idea_revisions_editor" ON "idea_revisions" USING btree ("editor_id");--> statement-breakpoint
CREATE INDEX "ideas_submitted_by" ON "ideas" USING btree ("submitted_by_id") WHERE "ideas"."submitted_by_id" is not null;--> statement-breakpoint
CREATE INDEX "search_queries_visitor" ON "search_queries" USING btree ("visitor");
DROP INDEX "review_items_queue";--> statement-breakpoint
DROP INDEX "review_items_kind";--> statement-breakpoint
DROP INDEX "review_items_category";--> statement-breakpoint
DROP INDEX "review_items_likeness";--> statement-breakpoint
ALTER TABLE "review_items" ADD COLUMN "flagged" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "review_items" ADD COLUMN "caught" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "flags_lately" ON "flags" USING btree ("member_id","created_at");--> statement-breakpoint
CREATE INDEX "review_items_language" ON "review_items" USING btree ("language","score",(-"number")) WHERE "review_items"."state" = 'open';--> statement-breakpoint
CREATE INDEX "review_items_flagged" ON "review_items" USING btree ("score",(-"number")) WHERE "review_items"."state" = 'open' and "review_items"."flagged";--> statement-breakpoint
CREATE INDEX "review_items_caught" ON "review_items" USING btree ("score",(-"number")) WHERE "review_items"."state" = 'open' and "review_items"."caught";--> statement-breakpoint
CREATE INDEX "review_items_queue" ON "review_items" USING btree ("score",(-"number")) WHERE "review_items"."state" = 'open';--> statement-breakpoint
CREATE INDEX "review_items_kind" ON "review_items" USING btree ("kind","score",(-"number")) WHERE "review_items"."state" = 'open';--> statement-breakpoint
CREATE INDEX "review_items_category" ON "review_items" USING btree ("category_id","score",(-"number")) WHERE "review_items"."state" = 'open';--> statement-breakpoint
CREATE INDEX "review_items_likeness" ON "review_items" USING btree ("likeness","score",(-"number")) WHERE "review_items"."state" = 'open';
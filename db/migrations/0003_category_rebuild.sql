ALTER TABLE "categories" ADD COLUMN "rebuild_done" integer;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "rebuild_total" integer;
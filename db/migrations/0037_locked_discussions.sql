ALTER TABLE "idea_timeline" DROP CONSTRAINT "idea_timeline_kind";--> statement-breakpoint
ALTER TABLE "ideas" ADD COLUMN "discussion_locked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "idea_timeline" ADD CONSTRAINT "idea_timeline_kind" CHECK ("idea_timeline"."kind" in ('status','response','merged','unmerged','extension','locked','reopened'));
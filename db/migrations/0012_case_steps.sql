ALTER TABLE "case_messages" ADD COLUMN "step" text;--> statement-breakpoint
ALTER TABLE "case_messages" ADD COLUMN "about_id" uuid;--> statement-breakpoint
ALTER TABLE "case_messages" ADD COLUMN "sender" text;--> statement-breakpoint
ALTER TABLE "case_messages" ADD CONSTRAINT "case_messages_about_id_members_id_fk" FOREIGN KEY ("about_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
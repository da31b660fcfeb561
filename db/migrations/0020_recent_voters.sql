CREATE TABLE "recent_voters" (
	"member_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "recent_voters" ADD CONSTRAINT "recent_voters_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;
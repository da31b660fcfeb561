CREATE TABLE "ledger_rebuilds" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"rules_version" integer NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done" bigint,
	"total" bigint,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "point_claims" (
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"by_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"member_id" uuid NOT NULL,
	"giver_id" uuid,
	"given" integer DEFAULT 0 NOT NULL,
	"barred_by" uuid[] DEFAULT '{}' NOT NULL,
	"category_id" uuid,
	"language" text,
	"earned_on" date,
	"first_position" bigint,
	"first_nth" integer,
	"position" bigint,
	"nth" integer,
	"points" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "point_claims_subject_id_by_id_kind_member_id_pk" PRIMARY KEY("subject_id","by_id","kind","member_id")
);
--> statement-breakpoint
CREATE TABLE "point_facts" (
	"kind" text NOT NULL,
	"id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"author_id" uuid,
	"parent_id" uuid,
	"category_id" uuid,
	"language" text,
	"closed" boolean DEFAULT false NOT NULL,
	"same_kind" text,
	"same_id" uuid,
	"mark" text,
	"mark_before" text,
	CONSTRAINT "point_facts_kind_id_position_pk" PRIMARY KEY("kind","id","position")
);
--> statement-breakpoint
CREATE TABLE "point_targets" (
	"kind" text NOT NULL,
	"id" uuid NOT NULL,
	"author_id" uuid,
	"parent_kind" text,
	"parent_id" uuid,
	"same_kind" text,
	"same_id" uuid,
	"twin_kind" text,
	"twin_id" uuid,
	"merged_into_id" uuid,
	"hidden" boolean DEFAULT false NOT NULL,
	"deleted" boolean DEFAULT false NOT NULL,
	"emptied" boolean DEFAULT false NOT NULL,
	"raises" boolean DEFAULT false NOT NULL,
	"mark" text DEFAULT 'none' NOT NULL,
	"mark_before" text DEFAULT 'none' NOT NULL,
	"mark_by_id" uuid,
	"credits" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "point_targets_kind_id_pk" PRIMARY KEY("kind","id")
);
--> statement-breakpoint
DROP INDEX "point_entries_member";--> statement-breakpoint
ALTER TABLE "point_entries" ALTER COLUMN "nth" SET DATA TYPE integer;--> statement-breakpoint
ALTER TABLE "point_entries" ALTER COLUMN "reverses_nth" SET DATA TYPE integer;--> statement-breakpoint
ALTER TABLE "point_entries" ADD COLUMN "earned_on" date NOT NULL;--> statement-breakpoint
CREATE INDEX "point_claims_votes" ON "point_claims" USING btree ("member_id","earned_on") WHERE "point_claims"."position" is not null and "point_claims"."kind" in ('idea_vote', 'comment_vote', 'helpful_vote');--> statement-breakpoint
CREATE INDEX "point_claims_standing" ON "point_claims" USING btree ("member_id","kind") WHERE "point_claims"."position" is not null;--> statement-breakpoint
CREATE INDEX "point_targets_parent" ON "point_targets" USING btree ("parent_id") WHERE "point_targets"."parent_id" is not null;--> statement-breakpoint
CREATE INDEX "point_entries_member" ON "point_entries" USING btree ("member_id","earned_on");
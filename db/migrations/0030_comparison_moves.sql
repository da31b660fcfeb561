ALTER TABLE "crm_comparisons" ADD COLUMN "failures_in_row" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "crm_comparisons" ADD COLUMN "waits_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "crm_comparisons" ADD COLUMN "waits_for" text;--> statement-breakpoint
ALTER TABLE "crm_comparisons" ADD COLUMN "moved_at" timestamp with time zone DEFAULT now() NOT NULL;
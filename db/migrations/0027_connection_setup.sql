ALTER TABLE "crm_connections" ADD COLUMN "authorized_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "crm_connections" ADD COLUMN "checks" jsonb;--> statement-breakpoint
ALTER TABLE "crm_connections" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "crm_connections" ADD COLUMN "removing_at" timestamp with time zone;
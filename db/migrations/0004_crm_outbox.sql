DROP INDEX "contact_timeline_list";--> statement-breakpoint
DROP INDEX "crm_deliveries_contact";--> statement-breakpoint
DROP INDEX "crm_deliveries_state";--> statement-breakpoint
ALTER TABLE "contact_imports" ADD COLUMN "encoding" text NOT NULL;--> statement-breakpoint
ALTER TABLE "contact_imports" ADD COLUMN "delimiter" text NOT NULL;--> statement-breakpoint
ALTER TABLE "contact_timeline" ADD COLUMN "role" text DEFAULT 'author' NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "import_line" integer;--> statement-breakpoint
ALTER TABLE "crm_connections" ADD COLUMN "previous_secret_sealed" text;--> statement-breakpoint
ALTER TABLE "crm_connections" ADD COLUMN "previous_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "crm_connections" ADD COLUMN "paused_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "crm_deliveries" ADD COLUMN "link_id" uuid;--> statement-breakpoint
ALTER TABLE "crm_deliveries" ADD COLUMN "timeline_id" uuid;--> statement-breakpoint
ALTER TABLE "crm_deliveries" ADD COLUMN "message_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "crm_deliveries" ADD COLUMN "requested" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "crm_deliveries" ADD COLUMN "composed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "crm_deliveries" ADD COLUMN "next_attempt_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "crm_deliveries" ADD COLUMN "leased_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "match_reviews" ADD COLUMN "candidate_ids" uuid[] NOT NULL;--> statement-breakpoint
ALTER TABLE "crm_deliveries" ADD CONSTRAINT "crm_deliveries_link_id_contact_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."contact_links"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "crm_deliveries_link" ON "crm_deliveries" USING btree ("link_id");--> statement-breakpoint
CREATE INDEX "crm_deliveries_sent" ON "crm_deliveries" USING btree ("connection_id","sent_at");--> statement-breakpoint
CREATE INDEX "contact_timeline_list" ON "contact_timeline" USING btree ("contact_id","occurred_at","id");--> statement-breakpoint
CREATE INDEX "crm_deliveries_contact" ON "crm_deliveries" USING btree ("contact_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "crm_deliveries_state" ON "crm_deliveries" USING btree ("connection_id","state","updated_at","id");
CREATE TABLE "customer_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"connection_id" uuid NOT NULL,
	"remote_id" text NOT NULL,
	"name" text NOT NULL,
	"value" numeric(16, 2),
	"currency" text,
	"segment" text,
	"tier" text,
	"owner_name" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "crm_comparison_rows" (
	"id" uuid PRIMARY KEY NOT NULL,
	"comparison_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"remote_id" text,
	"diff" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"repaired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "crm_comparisons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"connection_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"mapping_hash" text NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"processed" integer DEFAULT 0 NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"cursor" uuid,
	"error" text,
	"started_by_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "crm_exchanges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"connection_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"delivery_id" uuid,
	"contact_id" uuid,
	"action" text NOT NULL,
	"request" text NOT NULL,
	"status" integer,
	"duration_ms" integer NOT NULL,
	"failure" text,
	"sent" jsonb,
	"answer" jsonb,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "crm_mappings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"connection_id" uuid NOT NULL,
	"fact" text NOT NULL,
	"remote_field" text NOT NULL,
	"remote_type" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "crm_pulls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"connection_id" uuid NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"since" timestamp with time zone,
	"cursor" text,
	"read_rows" integer DEFAULT 0 NOT NULL,
	"created_rows" integer DEFAULT 0 NOT NULL,
	"updated_rows" integer DEFAULT 0 NOT NULL,
	"failed_rows" integer DEFAULT 0 NOT NULL,
	"expected_rows" integer,
	"error" text,
	"started_by_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "crm_records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"connection_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"state" text NOT NULL,
	"remote_id" text,
	"keyed" boolean DEFAULT false NOT NULL,
	"found_by" text,
	"candidates" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"confirmed" jsonb,
	"confirmed_at" timestamp with time zone,
	"looked_up_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_challenges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"contact_id" uuid,
	"code_hash" text NOT NULL,
	"tries" smallint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"email" text,
	"email_verified" boolean DEFAULT false NOT NULL,
	"customer_code" text,
	"linked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_providers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"issuer" text NOT NULL,
	"client_id" text NOT NULL,
	"client_secret_sealed" text,
	"scopes" text DEFAULT 'openid email profile' NOT NULL,
	"customer_code_claim" text,
	"trusts_addresses" boolean DEFAULT false NOT NULL,
	"enabled" boolean DEFAULT false NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "source" text DEFAULT 'settings' NOT NULL;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "one_vote_per_account" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "contact_links" ADD COLUMN "proof" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "contact_links" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "account_id" uuid;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "segment" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "tier" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "owner_name" text;--> statement-breakpoint
ALTER TABLE "crm_connections" ADD COLUMN "credentials_changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "crm_connections" ADD COLUMN "live_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "crm_connections" ADD COLUMN "allow_create" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "crm_connections" ADD COLUMN "budget_share" integer DEFAULT 80 NOT NULL;--> statement-breakpoint
ALTER TABLE "crm_connections" ADD COLUMN "budget" jsonb;--> statement-breakpoint
ALTER TABLE "crm_connections" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "crm_connections" ADD COLUMN "failures_in_row" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "crm_connections" ADD COLUMN "failing_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "crm_connections" ADD COLUMN "admins_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "crm_connections" ADD COLUMN "last_success_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "crm_connections" ADD COLUMN "pull_every" integer;--> statement-breakpoint
ALTER TABLE "crm_connections" ADD COLUMN "pulled_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "crm_deliveries" ADD COLUMN "error_kind" text;--> statement-breakpoint
ALTER TABLE "crm_deliveries" ADD COLUMN "error_field" text;--> statement-breakpoint
ALTER TABLE "customer_accounts" ADD CONSTRAINT "customer_accounts_connection_id_crm_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."crm_connections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crm_comparison_rows" ADD CONSTRAINT "crm_comparison_rows_comparison_id_crm_comparisons_id_fk" FOREIGN KEY ("comparison_id") REFERENCES "public"."crm_comparisons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crm_comparison_rows" ADD CONSTRAINT "crm_comparison_rows_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crm_comparisons" ADD CONSTRAINT "crm_comparisons_connection_id_crm_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."crm_connections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crm_comparisons" ADD CONSTRAINT "crm_comparisons_started_by_id_members_id_fk" FOREIGN KEY ("started_by_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crm_exchanges" ADD CONSTRAINT "crm_exchanges_connection_id_crm_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."crm_connections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crm_exchanges" ADD CONSTRAINT "crm_exchanges_delivery_id_crm_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."crm_deliveries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crm_exchanges" ADD CONSTRAINT "crm_exchanges_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crm_mappings" ADD CONSTRAINT "crm_mappings_connection_id_crm_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."crm_connections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crm_pulls" ADD CONSTRAINT "crm_pulls_connection_id_crm_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."crm_connections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crm_pulls" ADD CONSTRAINT "crm_pulls_started_by_id_members_id_fk" FOREIGN KEY ("started_by_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crm_records" ADD CONSTRAINT "crm_records_connection_id_crm_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."crm_connections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crm_records" ADD CONSTRAINT "crm_records_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_challenges" ADD CONSTRAINT "contact_challenges_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_challenges" ADD CONSTRAINT "contact_challenges_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_provider_id_sign_in_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."sign_in_providers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "customer_accounts_remote_key" ON "customer_accounts" USING btree ("connection_id","remote_id");--> statement-breakpoint
CREATE INDEX "customer_accounts_name" ON "customer_accounts" USING btree (lower("name"),"id");--> statement-breakpoint
CREATE UNIQUE INDEX "crm_comparison_rows_once" ON "crm_comparison_rows" USING btree ("comparison_id","contact_id");--> statement-breakpoint
CREATE INDEX "crm_comparison_rows_list" ON "crm_comparison_rows" USING btree ("comparison_id","verdict","id");--> statement-breakpoint
CREATE INDEX "crm_comparison_rows_contact" ON "crm_comparison_rows" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "crm_comparisons_newest" ON "crm_comparisons" USING btree ("connection_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "crm_comparisons_running" ON "crm_comparisons" USING btree ("connection_id") WHERE "crm_comparisons"."state" = 'running';--> statement-breakpoint
CREATE INDEX "crm_exchanges_connection" ON "crm_exchanges" USING btree ("connection_id","at","id");--> statement-breakpoint
CREATE INDEX "crm_exchanges_contact" ON "crm_exchanges" USING btree ("contact_id","at","id");--> statement-breakpoint
CREATE INDEX "crm_exchanges_delivery" ON "crm_exchanges" USING btree ("delivery_id","at","id");--> statement-breakpoint
CREATE INDEX "crm_exchanges_old" ON "crm_exchanges" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "crm_mappings_fact" ON "crm_mappings" USING btree ("connection_id","fact");--> statement-breakpoint
CREATE UNIQUE INDEX "crm_mappings_remote" ON "crm_mappings" USING btree ("connection_id","remote_field");--> statement-breakpoint
CREATE INDEX "crm_pulls_newest" ON "crm_pulls" USING btree ("connection_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "crm_pulls_running" ON "crm_pulls" USING btree ("connection_id") WHERE "crm_pulls"."state" = 'running';--> statement-breakpoint
CREATE UNIQUE INDEX "crm_records_contact" ON "crm_records" USING btree ("connection_id","contact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "crm_records_remote" ON "crm_records" USING btree ("connection_id","remote_id") WHERE "crm_records"."remote_id" is not null;--> statement-breakpoint
CREATE INDEX "crm_records_of_contact" ON "crm_records" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "crm_records_unclear" ON "crm_records" USING btree ("connection_id","looked_up_at","id") WHERE "crm_records"."state" = 'ambiguous';--> statement-breakpoint
CREATE INDEX "contact_challenges_member" ON "contact_challenges" USING btree ("member_id","created_at");--> statement-breakpoint
CREATE INDEX "contact_challenges_open" ON "contact_challenges" USING btree ("expires_at") WHERE "contact_challenges"."used_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "identities_subject_key" ON "identities" USING btree ("provider_id","subject");--> statement-breakpoint
CREATE UNIQUE INDEX "identities_member_key" ON "identities" USING btree ("member_id","provider_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_providers_slug_key" ON "sign_in_providers" USING btree ("slug");--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_account_id_customer_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."customer_accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consents_register" ON "consents" USING btree ("recorded_at","id");--> statement-breakpoint
CREATE INDEX "consents_register_by_purpose" ON "consents" USING btree ("purpose","recorded_at","id");--> statement-breakpoint
CREATE INDEX "contacts_account" ON "contacts" USING btree ("account_id") WHERE "contacts"."account_id" is not null;--> statement-breakpoint
CREATE INDEX "contacts_segment" ON "contacts" USING btree ("segment") WHERE "contacts"."segment" is not null;--> statement-breakpoint
CREATE INDEX "crm_deliveries_due" ON "crm_deliveries" USING btree ("connection_id","next_attempt_at","id") WHERE "crm_deliveries"."state" = 'pending';--> statement-breakpoint
CREATE INDEX "crm_deliveries_failed" ON "crm_deliveries" USING btree ("connection_id","error_kind","updated_at","id") WHERE "crm_deliveries"."error_kind" is not null;--> statement-breakpoint
-- What is there already has been writing all along.
UPDATE "crm_connections" SET "live_at" = "created_at";

CREATE TABLE "idea_account_totals" (
	"idea_id" uuid PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"accounts" integer NOT NULL,
	"people" integer NOT NULL,
	"accounts_against" integer NOT NULL,
	"people_against" integer NOT NULL,
	"surplus" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_account_values" (
	"idea_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"number" bigint NOT NULL,
	"value" numeric(20, 2) NOT NULL,
	CONSTRAINT "idea_account_values_idea_id_currency_pk" PRIMARY KEY("idea_id","currency")
);
--> statement-breakpoint
CREATE TABLE "idea_account_votes" (
	"idea_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"promotes" integer NOT NULL,
	"demotes" integer NOT NULL,
	CONSTRAINT "idea_account_votes_idea_id_account_id_pk" PRIMARY KEY("idea_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "crm_pull_errors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"pull_id" uuid NOT NULL,
	"remote_id" text NOT NULL,
	"label" text NOT NULL,
	"reason" text NOT NULL,
	"contact_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "crm_pulls" ADD COLUMN "until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "crm_pulls" ADD COLUMN "account_rows" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "crm_pulls" ADD COLUMN "unchanged_rows" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "crm_pulls" ADD COLUMN "missing_rows" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "crm_pulls" ADD COLUMN "failures_in_row" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "crm_pulls" ADD COLUMN "waits_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "crm_pulls" ADD COLUMN "waits_for" text;--> statement-breakpoint
ALTER TABLE "crm_records" ADD COLUMN "said" jsonb;--> statement-breakpoint
ALTER TABLE "crm_records" ADD COLUMN "said_account_id" uuid;--> statement-breakpoint
ALTER TABLE "crm_records" ADD COLUMN "said_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ideas" ADD COLUMN "account_surplus" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ideas" ADD COLUMN "team_score" integer GENERATED ALWAYS AS (promotes - demotes + historic_supports - account_surplus) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "idea_account_totals" ADD CONSTRAINT "idea_account_totals_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_account_values" ADD CONSTRAINT "idea_account_values_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_account_votes" ADD CONSTRAINT "idea_account_votes_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_account_votes" ADD CONSTRAINT "idea_account_votes_account_id_customer_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."customer_accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crm_pull_errors" ADD CONSTRAINT "crm_pull_errors_pull_id_crm_pulls_id_fk" FOREIGN KEY ("pull_id") REFERENCES "public"."crm_pulls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crm_pull_errors" ADD CONSTRAINT "crm_pull_errors_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idea_account_totals_accounts" ON "idea_account_totals" USING btree ("accounts","number");--> statement-breakpoint
CREATE INDEX "idea_account_values_value" ON "idea_account_values" USING btree ("currency","value","number");--> statement-breakpoint
CREATE INDEX "idea_account_votes_account" ON "idea_account_votes" USING btree ("account_id","idea_id");--> statement-breakpoint
CREATE INDEX "idea_account_votes_people" ON "idea_account_votes" USING btree ("idea_id","promotes","account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "crm_pull_errors_once" ON "crm_pull_errors" USING btree ("pull_id","remote_id");--> statement-breakpoint
CREATE INDEX "crm_pull_errors_list" ON "crm_pull_errors" USING btree ("pull_id","id");--> statement-breakpoint
ALTER TABLE "crm_records" ADD CONSTRAINT "crm_records_said_account_id_customer_accounts_id_fk" FOREIGN KEY ("said_account_id") REFERENCES "public"."customer_accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_accounts_segment" ON "customer_accounts" USING btree ("segment","tier");--> statement-breakpoint
CREATE INDEX "customer_accounts_tier" ON "customer_accounts" USING btree ("tier");--> statement-breakpoint
CREATE INDEX "crm_records_said_account" ON "crm_records" USING btree ("said_account_id") WHERE "crm_records"."said_account_id" is not null;--> statement-breakpoint
CREATE INDEX "ideas_team_top" ON "ideas" USING btree ("team_score","number") WHERE "ideas"."visibility" = 'public' and "ideas"."merged_into_id" is null;
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"granted" boolean NOT NULL,
	"wording_version" text NOT NULL,
	"wording" text NOT NULL,
	"locale" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "email_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"token_hash" text NOT NULL,
	"new_email" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"display_name" text NOT NULL,
	"email" text,
	"email_verified_at" timestamp with time zone,
	"password_hash" text,
	"role" text DEFAULT 'member' NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"theme" text DEFAULT 'system' NOT NULL,
	"bio" text DEFAULT '' NOT NULL,
	"avatar_key" text,
	"source" text,
	"source_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_active_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "members_role" CHECK ("members"."role" in ('member','moderator','product_manager','agent','admin'))
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"hits" integer NOT NULL,
	CONSTRAINT "rate_limits_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	"persistent" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"detail" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"half_life_days" integer DEFAULT 30 NOT NULL,
	"demotes_allowed" boolean DEFAULT true NOT NULL,
	"default_owner_id" uuid,
	"idea_count" integer DEFAULT 0 NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "categories_half_life" CHECK ("categories"."half_life_days" between 3 and 3650)
);
--> statement-breakpoint
CREATE TABLE "reason_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"status_id" text,
	"name" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"name" text DEFAULT 'Ruche' NOT NULL,
	"logo_key" text,
	"accent_light" text,
	"accent_dark" text,
	"welcome" jsonb NOT NULL,
	"rules" jsonb NOT NULL,
	"terms" jsonb NOT NULL,
	"default_locale" text DEFAULT 'en' NOT NULL,
	"silence_days" integer DEFAULT 30 NOT NULL,
	"setup_token_hash" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "settings_single" CHECK ("settings"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "statuses" (
	"id" text PRIMARY KEY NOT NULL,
	"category" text NOT NULL,
	"name" jsonb NOT NULL,
	"position" integer NOT NULL,
	"initial" boolean DEFAULT false NOT NULL,
	"milestone" text,
	"archived" boolean DEFAULT false NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "statuses_category" CHECK ("statuses"."category" in ('open','active','done','closed')),
	CONSTRAINT "statuses_milestone" CHECK ("statuses"."milestone" in ('accepted','planned','implemented','not_planned'))
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid,
	"kind" text NOT NULL,
	"storage_key" text NOT NULL,
	"mime" text NOT NULL,
	"bytes" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_import_errors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"reason" text NOT NULL,
	"row" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"started_by_id" uuid,
	"file_name" text NOT NULL,
	"storage_key" text NOT NULL,
	"headings" text[] NOT NULL,
	"mapping" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text DEFAULT 'mapping' NOT NULL,
	"total_rows" integer DEFAULT 0 NOT NULL,
	"processed_rows" integer DEFAULT 0 NOT NULL,
	"created_rows" integer DEFAULT 0 NOT NULL,
	"updated_rows" integer DEFAULT 0 NOT NULL,
	"unchanged_rows" integer DEFAULT 0 NOT NULL,
	"failed_rows" integer DEFAULT 0 NOT NULL,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "contact_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"method" text NOT NULL,
	"linked_by_id" uuid,
	"linked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"unlinked_at" timestamp with time zone,
	"unlink_reason" text
);
--> statement-breakpoint
CREATE TABLE "contact_timeline" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contact_id" uuid NOT NULL,
	"source_key" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	"url" text DEFAULT '' NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"external_id" text,
	"email" text,
	"first_name" text DEFAULT '' NOT NULL,
	"last_name" text DEFAULT '' NOT NULL,
	"company" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"extra" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"community" jsonb,
	"community_updated_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "crm_connections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"config" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"secret_sealed" text,
	"enabled" boolean DEFAULT true NOT NULL,
	"disabled_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "crm_deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"connection_id" uuid NOT NULL,
	"contact_id" uuid,
	"kind" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"payload_hash" text NOT NULL,
	"confirmed_hash" text,
	"state" text DEFAULT 'pending' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "match_reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by_id" uuid,
	"chosen_contact_id" uuid
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"target" text DEFAULT '' NOT NULL,
	"content" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_comment_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"comment_id" uuid NOT NULL,
	"editor_id" uuid,
	"source" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_comment_votes" (
	"comment_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"value" smallint NOT NULL,
	"cast_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_comment_votes_comment_id_member_id_pk" PRIMARY KEY("comment_id","member_id"),
	CONSTRAINT "idea_comment_votes_value" CHECK ("idea_comment_votes"."value" in (1, -1))
);
--> statement-breakpoint
CREATE TABLE "idea_comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" bigint GENERATED BY DEFAULT AS IDENTITY (sequence name "idea_comments_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"idea_id" uuid NOT NULL,
	"parent_id" uuid,
	"author_id" uuid NOT NULL,
	"source" text NOT NULL,
	"html" text NOT NULL,
	"renderer_version" integer NOT NULL,
	"visibility" text DEFAULT 'public' NOT NULL,
	"promotes" integer DEFAULT 0 NOT NULL,
	"demotes" integer DEFAULT 0 NOT NULL,
	"historic_promotes" integer DEFAULT 0 NOT NULL,
	"historic_demotes" integer DEFAULT 0 NOT NULL,
	"extension_at" timestamp with time zone,
	"extension_by_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"deleted_by_id" uuid,
	"external_source" text,
	"external_id" text
);
--> statement-breakpoint
CREATE TABLE "idea_follows" (
	"idea_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"via_idea_id" uuid,
	CONSTRAINT "idea_follows_idea_id_member_id_pk" PRIMARY KEY("idea_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "idea_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"idea_id" uuid NOT NULL,
	"author_id" uuid,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"idea_id" uuid NOT NULL,
	"editor_id" uuid,
	"title" text NOT NULL,
	"source" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_texts" (
	"idea_id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"html" text NOT NULL,
	"renderer_version" integer NOT NULL,
	"title" text NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector(ruche_config(language), ruche_plain(title)), 'A') || setweight(to_tsvector(ruche_config(language), ruche_plain(left(source, 20000))), 'B')) STORED,
	CONSTRAINT "idea_texts_length" CHECK (char_length("idea_texts"."source") <= 32000)
);
--> statement-breakpoint
CREATE TABLE "idea_timeline" (
	"id" uuid PRIMARY KEY NOT NULL,
	"idea_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_status_id" text,
	"to_status_id" text,
	"other_idea_id" uuid,
	"comment_id" uuid,
	"actor_id" uuid,
	"source" text DEFAULT '' NOT NULL,
	"html" text DEFAULT '' NOT NULL,
	"batch_id" uuid,
	"undone_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_timeline_kind" CHECK ("idea_timeline"."kind" in ('status','response','merged','unmerged','extension'))
);
--> statement-breakpoint
CREATE TABLE "idea_votes" (
	"idea_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"value" smallint NOT NULL,
	"cast_at" timestamp with time zone DEFAULT now() NOT NULL,
	"via_idea_id" uuid,
	CONSTRAINT "idea_votes_idea_id_member_id_pk" PRIMARY KEY("idea_id","member_id"),
	CONSTRAINT "idea_votes_value" CHECK ("idea_votes"."value" in (1, -1))
);
--> statement-breakpoint
CREATE TABLE "ideas" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" bigint GENERATED BY DEFAULT AS IDENTITY (sequence name "ideas_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"excerpt" text DEFAULT '' NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"author_id" uuid NOT NULL,
	"submitted_by_id" uuid,
	"category_id" uuid NOT NULL,
	"status_id" text NOT NULL,
	"owner_id" uuid,
	"visibility" text DEFAULT 'public' NOT NULL,
	"merged_into_id" uuid,
	"promotes" integer DEFAULT 0 NOT NULL,
	"demotes" integer DEFAULT 0 NOT NULL,
	"historic_supports" integer DEFAULT 0 NOT NULL,
	"score" integer GENERATED ALWAYS AS (promotes - demotes + historic_supports) STORED NOT NULL,
	"popularity" double precision DEFAULT 0 NOT NULL,
	"comment_count" integer DEFAULT 0 NOT NULL,
	"follower_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp with time zone,
	"last_activity_at" timestamp with time zone DEFAULT now() NOT NULL,
	"status_changed_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"source" text,
	"source_id" text,
	CONSTRAINT "ideas_visibility" CHECK ("ideas"."visibility" in ('public','held','hidden','removed')),
	CONSTRAINT "ideas_title_length" CHECK (char_length("ideas"."title") between 1 and 255)
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dedupe_key" text NOT NULL,
	"member_id" uuid,
	"to_address" text NOT NULL,
	"template" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"headers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "notice_preferences" (
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"in_app" boolean NOT NULL,
	"by_mail" boolean NOT NULL,
	CONSTRAINT "notice_preferences_member_id_kind_pk" PRIMARY KEY("member_id","kind")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"idea_id" uuid,
	"comment_id" uuid,
	"timeline_id" uuid,
	"actor_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "event_consumers" (
	"name" text PRIMARY KEY NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"payload" jsonb NOT NULL,
	"actor_id" uuid,
	"occurred_at" timestamp with time zone DEFAULT now() NOT NULL,
	"position" bigint
);
--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_tokens" ADD CONSTRAINT "email_tokens_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_actor_id_members_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_default_owner_id_members_id_fk" FOREIGN KEY ("default_owner_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reason_templates" ADD CONSTRAINT "reason_templates_status_id_statuses_id_fk" FOREIGN KEY ("status_id") REFERENCES "public"."statuses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_import_errors" ADD CONSTRAINT "contact_import_errors_import_id_contact_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."contact_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_imports" ADD CONSTRAINT "contact_imports_started_by_id_members_id_fk" FOREIGN KEY ("started_by_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_links" ADD CONSTRAINT "contact_links_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_links" ADD CONSTRAINT "contact_links_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_links" ADD CONSTRAINT "contact_links_linked_by_id_members_id_fk" FOREIGN KEY ("linked_by_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_timeline" ADD CONSTRAINT "contact_timeline_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crm_deliveries" ADD CONSTRAINT "crm_deliveries_connection_id_crm_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."crm_connections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crm_deliveries" ADD CONSTRAINT "crm_deliveries_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_reviews" ADD CONSTRAINT "match_reviews_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_reviews" ADD CONSTRAINT "match_reviews_decided_by_id_members_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_reviews" ADD CONSTRAINT "match_reviews_chosen_contact_id_contacts_id_fk" FOREIGN KEY ("chosen_contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_comment_revisions" ADD CONSTRAINT "idea_comment_revisions_comment_id_idea_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."idea_comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_comment_revisions" ADD CONSTRAINT "idea_comment_revisions_editor_id_members_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_comment_votes" ADD CONSTRAINT "idea_comment_votes_comment_id_idea_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."idea_comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_comment_votes" ADD CONSTRAINT "idea_comment_votes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_comments" ADD CONSTRAINT "idea_comments_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_comments" ADD CONSTRAINT "idea_comments_parent_id_idea_comments_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."idea_comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_comments" ADD CONSTRAINT "idea_comments_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_comments" ADD CONSTRAINT "idea_comments_extension_by_id_members_id_fk" FOREIGN KEY ("extension_by_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_comments" ADD CONSTRAINT "idea_comments_deleted_by_id_members_id_fk" FOREIGN KEY ("deleted_by_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_follows" ADD CONSTRAINT "idea_follows_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_follows" ADD CONSTRAINT "idea_follows_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_follows" ADD CONSTRAINT "idea_follows_via_idea_id_ideas_id_fk" FOREIGN KEY ("via_idea_id") REFERENCES "public"."ideas"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_notes" ADD CONSTRAINT "idea_notes_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_notes" ADD CONSTRAINT "idea_notes_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_revisions" ADD CONSTRAINT "idea_revisions_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_revisions" ADD CONSTRAINT "idea_revisions_editor_id_members_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_texts" ADD CONSTRAINT "idea_texts_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_timeline" ADD CONSTRAINT "idea_timeline_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_timeline" ADD CONSTRAINT "idea_timeline_from_status_id_statuses_id_fk" FOREIGN KEY ("from_status_id") REFERENCES "public"."statuses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_timeline" ADD CONSTRAINT "idea_timeline_to_status_id_statuses_id_fk" FOREIGN KEY ("to_status_id") REFERENCES "public"."statuses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_timeline" ADD CONSTRAINT "idea_timeline_other_idea_id_ideas_id_fk" FOREIGN KEY ("other_idea_id") REFERENCES "public"."ideas"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_timeline" ADD CONSTRAINT "idea_timeline_comment_id_idea_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."idea_comments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_timeline" ADD CONSTRAINT "idea_timeline_actor_id_members_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_votes" ADD CONSTRAINT "idea_votes_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_votes" ADD CONSTRAINT "idea_votes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_votes" ADD CONSTRAINT "idea_votes_via_idea_id_ideas_id_fk" FOREIGN KEY ("via_idea_id") REFERENCES "public"."ideas"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_submitted_by_id_members_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_status_id_statuses_id_fk" FOREIGN KEY ("status_id") REFERENCES "public"."statuses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_merged_into_id_ideas_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."ideas"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_preferences" ADD CONSTRAINT "notice_preferences_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_comment_id_idea_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."idea_comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_actor_id_members_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consents_latest" ON "consents" USING btree ("member_id","purpose","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "email_tokens_hash_key" ON "email_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "email_tokens_member" ON "email_tokens" USING btree ("member_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "members_username_key" ON "members" USING btree (lower("username"));--> statement-breakpoint
CREATE UNIQUE INDEX "members_email_key" ON "members" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "members_source_key" ON "members" USING btree ("source","source_id");--> statement-breakpoint
CREATE INDEX "members_newest" ON "members" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "members_staff" ON "members" USING btree ("role") WHERE "members"."role" <> 'member';--> statement-breakpoint
CREATE INDEX "rate_limits_old" ON "rate_limits" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "sessions_member" ON "sessions" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "audit_newest" ON "audit_entries" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "audit_target" ON "audit_entries" USING btree ("target_kind","target_id");--> statement-breakpoint
CREATE UNIQUE INDEX "categories_slug_key" ON "categories" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "statuses_one_initial" ON "statuses" USING btree ("initial") WHERE "statuses"."initial";--> statement-breakpoint
CREATE UNIQUE INDEX "uploads_key" ON "uploads" USING btree ("storage_key");--> statement-breakpoint
CREATE INDEX "uploads_owner" ON "uploads" USING btree ("owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_import_errors_line" ON "contact_import_errors" USING btree ("import_id","line");--> statement-breakpoint
CREATE INDEX "contact_imports_newest" ON "contact_imports" USING btree ("created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_links_member" ON "contact_links" USING btree ("member_id") WHERE "contact_links"."unlinked_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "contact_links_contact" ON "contact_links" USING btree ("contact_id") WHERE "contact_links"."unlinked_at" is null;--> statement-breakpoint
CREATE INDEX "contact_links_history" ON "contact_links" USING btree ("contact_id","linked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_timeline_once" ON "contact_timeline" USING btree ("contact_id","source_key");--> statement-breakpoint
CREATE INDEX "contact_timeline_list" ON "contact_timeline" USING btree ("contact_id","occurred_at");--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_external_key" ON "contacts" USING btree ("external_id");--> statement-breakpoint
CREATE INDEX "contacts_email" ON "contacts" USING btree ("email");--> statement-breakpoint
CREATE INDEX "contacts_name" ON "contacts" USING btree (lower("last_name"),"id");--> statement-breakpoint
CREATE INDEX "contacts_search" ON "contacts" USING gin (ruche_plain("first_name" || ' ' || "last_name" || ' ' || coalesce("email", '') || ' ' || "company") gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "crm_deliveries_once" ON "crm_deliveries" USING btree ("connection_id","dedupe_key");--> statement-breakpoint
CREATE INDEX "crm_deliveries_contact" ON "crm_deliveries" USING btree ("contact_id","updated_at");--> statement-breakpoint
CREATE INDEX "crm_deliveries_state" ON "crm_deliveries" USING btree ("state","updated_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "match_reviews_open" ON "match_reviews" USING btree ("member_id") WHERE "match_reviews"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "match_reviews_queue" ON "match_reviews" USING btree ("opened_at","id") WHERE "match_reviews"."decided_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "drafts_one" ON "drafts" USING btree ("member_id","kind","target");--> statement-breakpoint
CREATE INDEX "saved_views_member" ON "saved_views" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "idea_comment_revisions_comment" ON "idea_comment_revisions" USING btree ("comment_id","created_at");--> statement-breakpoint
CREATE INDEX "idea_comment_votes_member" ON "idea_comment_votes" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "idea_comments_number_key" ON "idea_comments" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "idea_comments_external_key" ON "idea_comments" USING btree ("external_source","external_id");--> statement-breakpoint
CREATE INDEX "idea_comments_thread" ON "idea_comments" USING btree ("idea_id","created_at","number") WHERE "idea_comments"."parent_id" is null;--> statement-breakpoint
CREATE INDEX "idea_comments_replies" ON "idea_comments" USING btree ("parent_id","created_at","number") WHERE "idea_comments"."parent_id" is not null;--> statement-breakpoint
CREATE INDEX "idea_comments_idea" ON "idea_comments" USING btree ("idea_id");--> statement-breakpoint
CREATE INDEX "idea_comments_author" ON "idea_comments" USING btree ("author_id","created_at");--> statement-breakpoint
CREATE INDEX "idea_comments_extensions" ON "idea_comments" USING btree ("idea_id","extension_at") WHERE "idea_comments"."extension_at" is not null;--> statement-breakpoint
CREATE INDEX "idea_follows_member" ON "idea_follows" USING btree ("member_id","created_at");--> statement-breakpoint
CREATE INDEX "idea_follows_via" ON "idea_follows" USING btree ("via_idea_id") WHERE "idea_follows"."via_idea_id" is not null;--> statement-breakpoint
CREATE INDEX "idea_notes_idea" ON "idea_notes" USING btree ("idea_id","created_at");--> statement-breakpoint
CREATE INDEX "idea_revisions_idea" ON "idea_revisions" USING btree ("idea_id","created_at");--> statement-breakpoint
CREATE INDEX "idea_texts_search" ON "idea_texts" USING gin ("search");--> statement-breakpoint
CREATE INDEX "idea_timeline_idea" ON "idea_timeline" USING btree ("idea_id","created_at");--> statement-breakpoint
CREATE INDEX "idea_timeline_batch" ON "idea_timeline" USING btree ("batch_id") WHERE "idea_timeline"."batch_id" is not null;--> statement-breakpoint
CREATE INDEX "idea_votes_member" ON "idea_votes" USING btree ("member_id","cast_at","idea_id");--> statement-breakpoint
CREATE INDEX "idea_votes_via" ON "idea_votes" USING btree ("via_idea_id") WHERE "idea_votes"."via_idea_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "ideas_number_key" ON "ideas" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "ideas_source_key" ON "ideas" USING btree ("source","source_id");--> statement-breakpoint
CREATE INDEX "ideas_popular" ON "ideas" USING btree ("popularity","number") WHERE "ideas"."visibility" = 'public' and "ideas"."merged_into_id" is null;--> statement-breakpoint
CREATE INDEX "ideas_new" ON "ideas" USING btree ("created_at","number") WHERE "ideas"."visibility" = 'public' and "ideas"."merged_into_id" is null;--> statement-breakpoint
CREATE INDEX "ideas_top" ON "ideas" USING btree ("score","number") WHERE "ideas"."visibility" = 'public' and "ideas"."merged_into_id" is null;--> statement-breakpoint
CREATE INDEX "ideas_discussed" ON "ideas" USING btree ("comment_count","number") WHERE "ideas"."visibility" = 'public' and "ideas"."merged_into_id" is null;--> statement-breakpoint
CREATE INDEX "ideas_category_popular" ON "ideas" USING btree ("category_id","popularity","number") WHERE "ideas"."visibility" = 'public' and "ideas"."merged_into_id" is null;--> statement-breakpoint
CREATE INDEX "ideas_category_new" ON "ideas" USING btree ("category_id","created_at","number") WHERE "ideas"."visibility" = 'public' and "ideas"."merged_into_id" is null;--> statement-breakpoint
CREATE INDEX "ideas_category_top" ON "ideas" USING btree ("category_id","score","number") WHERE "ideas"."visibility" = 'public' and "ideas"."merged_into_id" is null;--> statement-breakpoint
CREATE INDEX "ideas_status_popular" ON "ideas" USING btree ("status_id","popularity","number") WHERE "ideas"."visibility" = 'public' and "ideas"."merged_into_id" is null;--> statement-breakpoint
CREATE INDEX "ideas_status_new" ON "ideas" USING btree ("status_id","created_at","number") WHERE "ideas"."visibility" = 'public' and "ideas"."merged_into_id" is null;--> statement-breakpoint
CREATE INDEX "ideas_status_top" ON "ideas" USING btree ("status_id","score","number") WHERE "ideas"."visibility" = 'public' and "ideas"."merged_into_id" is null;--> statement-breakpoint
CREATE INDEX "ideas_silent" ON "ideas" USING btree ("created_at","number") WHERE "ideas"."visibility" = 'public' and "ideas"."merged_into_id" is null and "ideas"."answered_at" is null;--> statement-breakpoint
CREATE INDEX "ideas_tags" ON "ideas" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "ideas_title_trigrams" ON "ideas" USING gin (ruche_plain("title") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "ideas_author" ON "ideas" USING btree ("author_id","created_at","number");--> statement-breakpoint
CREATE INDEX "ideas_owner" ON "ideas" USING btree ("owner_id","number") WHERE "ideas"."owner_id" is not null;--> statement-breakpoint
CREATE INDEX "ideas_merged" ON "ideas" USING btree ("merged_into_id") WHERE "ideas"."merged_into_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "mails_dedupe" ON "mails" USING btree ("dedupe_key");--> statement-breakpoint
CREATE INDEX "mails_newest" ON "mails" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "mails_member" ON "mails" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("member_id","event_id");--> statement-breakpoint
CREATE INDEX "notices_list" ON "notices" USING btree ("member_id","created_at","id");--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("member_id") WHERE "notices"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notices_event" ON "notices" USING btree ("event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "events_position_key" ON "events" USING btree ("position") WHERE "events"."position" is not null;--> statement-breakpoint
CREATE INDEX "events_unsequenced" ON "events" USING btree ("id") WHERE "events"."position" is null;
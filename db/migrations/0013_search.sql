CREATE TABLE "search_documents" (
	"key" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"target_id" uuid NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"tags" text[] NOT NULL,
	"category_id" uuid,
	"state" text NOT NULL,
	"good" boolean NOT NULL,
	"audience" text NOT NULL,
	"weight" real NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"prior" double precision NOT NULL,
	"hot" boolean NOT NULL,
	"title_search" "tsvector" NOT NULL,
	"search" "tsvector" NOT NULL,
	CONSTRAINT "search_documents_audience" CHECK ("search_documents"."audience" in ('everyone','staff'))
);
--> statement-breakpoint
CREATE TABLE "search_queries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"query" text NOT NULL,
	"language" text NOT NULL,
	"engine" text NOT NULL,
	"results" integer NOT NULL,
	"visitor" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"clicked_key" text,
	"clicked_position" integer,
	"clicked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "search_state" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"hot_from" double precision NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "search_state_single" CHECK ("search_state"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text collate "C" PRIMARY KEY NOT NULL,
	"documents" integer NOT NULL,
	"commonness" smallint GENERATED ALWAYS AS (floor(ln(greatest(documents, 1)) / ln(2))::smallint) STORED NOT NULL,
	"near" integer[] NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_documents_words" ON "search_documents" USING gin ("search") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_documents_hot_words" ON "search_documents" USING gin ("search") WITH (fastupdate=false) WHERE "search_documents"."hot";--> statement-breakpoint
CREATE INDEX "search_documents_titles" ON "search_documents" USING gin ("title_search") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_documents_hot_titles" ON "search_documents" USING gin ("title_search") WITH (fastupdate=false) WHERE "search_documents"."hot";--> statement-breakpoint
CREATE INDEX "search_documents_target" ON "search_documents" USING btree ("kind","target_id");--> statement-breakpoint
CREATE INDEX "search_queries_age" ON "search_queries" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "search_queries_failed" ON "search_queries" USING btree ("created_at","query") WHERE "search_queries"."results" = 0;--> statement-breakpoint
CREATE INDEX "search_words_near" ON "search_words" USING gin ("near") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_words_trigrams" ON "search_words" USING gin ("word" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_words_1" ON "search_words" USING btree (left("word", 1),"commonness");--> statement-breakpoint
CREATE INDEX "search_words_2" ON "search_words" USING btree (left("word", 2),"commonness");--> statement-breakpoint
CREATE INDEX "search_words_3" ON "search_words" USING btree (left("word", 3),"commonness");--> statement-breakpoint
-- Room on each page for a document whose weight changed, so that no index has to follow.
ALTER TABLE "search_documents" SET (fillfactor = 85);

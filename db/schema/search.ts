import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  doublePrecision,
  index,
  integer,
  pgTable,
  real,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { at, createdAt, id, tsvector } from "../columns.ts";

/** Compared byte by byte, so that the beginning of a word is a range of the index. */
const bytes = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

/**
 * What the Postgres engine finds: one row per document, made from the tables it tells of. `npm run search:reindex` builds
 * it beside and swaps, so nothing refers to it.
 */
export const searchDocuments = pgTable(
  "search_documents",
  {
    key: text("key").primaryKey(),
    kind: text("kind").notNull(),
    targetId: uuid("target_id").notNull(),
    language: text("language").notNull(),
    title: text("title").notNull(),
    text: text("text").notNull(),
    tags: text("tags").array().notNull(),
    categoryId: uuid("category_id"),
    state: text("state").notNull(),
    good: boolean("good").notNull(),
    audience: text("audience").notNull(),
    weight: real("weight").notNull(),
    createdAt: at("created_at").notNull(),
    /** What speaks for it whatever is searched for; see search/postgres/prior.ts. */
    prior: doublePrecision("prior").notNull(),
    /** Among the best by `prior`: where frequent words are looked for. */
    hot: boolean("hot").notNull(),
    /** The title's words, as written and without their endings. */
    titleSearch: tsvector("title_search").notNull(),
    /** All words, without their endings, and what can be filtered by, as `#kind:idea`. */
    search: tsvector("search").notNull(),
  },
  (t) => [
    // Without the list of pending entries, which every search would have to read.
    index("search_documents_words").using("gin", t.search).with({ fastupdate: false }),
    index("search_documents_hot_words")
      .using("gin", t.search)
      .with({ fastupdate: false })
      .where(sql`${t.hot}`),
    index("search_documents_titles").using("gin", t.titleSearch).with({ fastupdate: false }),
    index("search_documents_hot_titles")
      .using("gin", t.titleSearch)
      .with({ fastupdate: false })
      .where(sql`${t.hot}`),
    index("search_documents_target").on(t.kind, t.targetId),
    check("search_documents_audience", sql`${t.audience} in ('everyone','staff')`),
  ],
);

/** Every word of the documents, as people write it, without accents: for typos, beginnings of words, and rarity. */
export const searchWords = pgTable(
  "search_words",
  {
    word: bytes("word").primaryKey(),
    /** Documents with it; 0 when the last one is gone. */
    documents: integer("documents").notNull(),
    /** Doublings of `documents`; changes so rarely that counting up touches no index. */
    commonness: smallint("commonness")
      .notNull()
      .generatedAlwaysAs(sql`floor(ln(greatest(documents, 1)) / ln(2))::smallint`),
    /** Fingerprints of its beginning with up to one letter left out; see search/postgres/near.ts. */
    near: integer("near").array().notNull(),
  },
  (t) => [
    index("search_words_near").using("gin", t.near).with({ fastupdate: false }),
    index("search_words_trigrams").using("gin", sql`${t.word} gin_trgm_ops`).with({ fastupdate: false }),
    // A beginning of up to three letters has too many words to sort.
    index("search_words_1").on(sql`left(${t.word}, 1)`, t.commonness),
    index("search_words_2").on(sql`left(${t.word}, 2)`, t.commonness),
    index("search_words_3").on(sql`left(${t.word}, 3)`, t.commonness),
  ],
);

/** One row (id = 1): what the Postgres engine knows of its documents as a whole. */
export const searchState = pgTable(
  "search_state",
  {
    id: integer("id").primaryKey().default(1),
    /** `prior` from which on a document is hot. */
    hotFrom: doublePrecision("hot_from").notNull(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [check("search_state_single", sql`${t.id} = 1`)],
);

/** What was searched for, kept 90 days, for editors: what nobody found, and what was opened. */
export const searchQueries = pgTable(
  "search_queries",
  {
    id: id(),
    /** In small letters, spaces single. */
    query: text("query").notNull(),
    language: text("language").notNull(),
    engine: text("engine").notNull(),
    results: integer("results").notNull(),
    /** Member's id or a day's anonymous key: one person's second try is not two people's. */
    visitor: text("visitor").notNull(),
    createdAt: createdAt(),
    clickedKey: text("clicked_key"),
    /** Place in the results, from 1. */
    clickedPosition: integer("clicked_position"),
    clickedAt: at("clicked_at"),
  },
  (t) => [
    index("search_queries_age").on(t.createdAt),
    index("search_queries_query").on(t.query, t.createdAt),
    index("search_queries_visitor").on(t.visitor),
    index("search_queries_failed").on(t.createdAt, t.query).where(sql`${t.results} = 0`),
  ],
);

import { boolean, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, id } from "../columns.ts";
import { members } from "./accounts.ts";

/** What someone was writing; survives a lost session. `target` is "" for something new, else the id of what it belongs to. */
export const drafts = pgTable(
  "drafts",
  {
    id: id(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    kind: text("kind").$type<"idea" | "comment" | "thread" | "post" | "article" | "case">().notNull(),
    target: text("target").notNull().default(""),
    content: jsonb("content").$type<Record<string, string>>().notNull(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [uniqueIndex("drafts_one").on(t.memberId, t.kind, t.target)],
);

/** A desk filter under a name; shared ones are seen by all staff. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: id(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    query: text("query").notNull(),
    shared: boolean("shared").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [index("saved_views_member").on(t.memberId)],
);

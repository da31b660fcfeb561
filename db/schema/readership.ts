import { sql } from "drizzle-orm";
import { date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at } from "../columns.ts";

export const READ_KINDS = ["article", "thread", "idea"] as const;
export type ReadKind = (typeof READ_KINDS)[number];

/**
 * Who read what today, kept two days: it makes a view count once per visitor and day, and tells what somebody read before
 * they asked. `visitor` is a member's id, or for a guest a key made of the day, the address and the browser that cannot
 * be turned back. Bots and staff are not written down.
 */
export const contentReads = pgTable(
  "content_reads",
  {
    day: date("day").notNull(),
    visitor: text("visitor").notNull(),
    kind: text("kind").$type<ReadKind>().notNull(),
    targetId: uuid("target_id").notNull(),
    readAt: at("read_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.day, t.visitor, t.kind, t.targetId] }),
    index("content_reads_visitor").on(t.visitor, t.readAt),
  ],
);

/** Views per day, without anybody's name. */
export const contentDays = pgTable(
  "content_days",
  {
    kind: text("kind").$type<ReadKind>().notNull(),
    targetId: uuid("target_id").notNull(),
    day: date("day").notNull(),
    views: integer("views").notNull().default(sql`0`),
  },
  (t) => [primaryKey({ columns: [t.kind, t.targetId, t.day] }), index("content_days_day").on(t.kind, t.day)],
);

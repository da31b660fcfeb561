import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at } from "../columns.ts";

/**
 * The event log, append-only. `position` is given after commit by the sequencer, one at a time, so that readers
 * who remember the last position they saw can never miss a transaction that started early and committed late.
 */
export const events = pgTable(
  "events",
  {
    id: uuid("id").primaryKey(),
    name: text("name").notNull(),
    payload: jsonb("payload").$type<Record<string, unknown>>().notNull(),
    actorId: uuid("actor_id"),
    occurredAt: at("occurred_at").notNull().defaultNow(),
    position: bigint("position", { mode: "number" }),
  },
  (t) => [
    uniqueIndex("events_position_key").on(t.position).where(sql`${t.position} is not null`),
    index("events_unsequenced").on(t.id).where(sql`${t.position} is null`),
    // What a member reached and when, for their CRM contact.
    index("events_honours")
      .on(sql`(${t.payload}->>'memberId')`, t.id)
      .where(sql`${t.name} in ('member.level_changed','member.badge_awarded')`),
  ],
);

/** How far each consumer has read. */
export const eventConsumers = pgTable("event_consumers", {
  name: text("name").primaryKey(),
  position: bigint("position", { mode: "number" }).notNull().default(0),
  updatedAt: at("updated_at").notNull().defaultNow(),
});

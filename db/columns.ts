import { customType, timestamp, uuid } from "drizzle-orm/pg-core";

/** A `timestamptz`, always UTC in code. */
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const createdAt = () => at("created_at").notNull().defaultNow();

/** UUIDv7 made in the app: an event needs the id before the row exists. */
export const id = () => uuid("id").primaryKey();

export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** A text in each language of the interface. */
export type Translated = { en: string; fr: string };

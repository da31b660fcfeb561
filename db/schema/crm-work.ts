import { integer, text, uuid } from "drizzle-orm/pg-core";
import { at, createdAt } from "../columns.ts";
import { members } from "./accounts.ts";
import type { FailureKind } from "./crm-sync.ts";

/** Of work with a CRM that goes on over many jobs, as readings and comparisons do: how it goes, and what it waits for. */
export const workColumns = () => ({
  /** Questions in a row that were not answered; what the pauses grow by. */
  failuresInRow: integer("failures_in_row").notNull().default(0),
  /** It waits until then, and what for. */
  waitsUntil: at("waits_until"),
  waitsFor: text("waits_for").$type<FailureKind | "held" | "paused">(),
  /** When it last got further, or found that it cannot yet. */
  movedAt: at("moved_at").notNull().defaultNow(),
  error: text("error"),
  startedById: uuid("started_by_id").references(() => members.id, { onDelete: "set null" }),
  createdAt: createdAt(),
  finishedAt: at("finished_at"),
});

import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, id } from "../columns.ts";
import { members } from "./accounts.ts";
import { statuses } from "./community.ts";
import { ideaComments } from "./idea-comments.ts";
import { ideas } from "./ideas.ts";

export const TIMELINE_KINDS = [
  "status",
  "response",
  "merged",
  "unmerged",
  "extension",
  "locked",
  "reopened",
] as const;

/** The public road of an idea: who moved it where, when, and in which words. */
export const ideaTimeline = pgTable(
  "idea_timeline",
  {
    id: id(),
    ideaId: uuid("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    kind: text("kind").$type<(typeof TIMELINE_KINDS)[number]>().notNull(),
    fromStatusId: text("from_status_id").references(() => statuses.id),
    toStatusId: text("to_status_id").references(() => statuses.id),
    /** The other idea of a merge. */
    otherIdeaId: uuid("other_idea_id").references(() => ideas.id, { onDelete: "set null" }),
    commentId: uuid("comment_id").references(() => ideaComments.id, { onDelete: "set null" }),
    actorId: uuid("actor_id").references(() => members.id, { onDelete: "set null" }),
    source: text("source").notNull().default(""),
    html: text("html").notNull().default(""),
    /** Moves made together can be undone together. */
    batchId: uuid("batch_id"),
    undoneAt: at("undone_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("idea_timeline_idea").on(t.ideaId, t.createdAt),
    index("idea_timeline_batch").on(t.batchId).where(sql`${t.batchId} is not null`),
    check(
      "idea_timeline_kind",
      sql`${t.kind} in ('status','response','merged','unmerged','extension','locked','reopened')`,
    ),
  ],
);

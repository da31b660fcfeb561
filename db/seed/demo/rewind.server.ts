import type { Sql } from "../../types.ts";

/** Where commands write the time of day, and what was there before them is older than `FRESH`. */
const MOMENTS: Record<string, readonly string[]> = {
  events: ["occurred_at"],
  ideas: ["created_at", "status_changed_at", "answered_at", "last_activity_at"],
  idea_votes: ["cast_at"],
  idea_follows: ["created_at"],
  idea_timeline: ["created_at"],
  idea_comments: ["created_at", "extension_at"],
  threads: ["created_at", "last_activity_at", "last_answer_at", "answered_at", "escalated_at"],
  thread_steps: ["created_at"],
  thread_follows: ["created_at"],
  posts: ["created_at", "official_at"],
  case_messages: ["created_at"],
  consents: ["recorded_at"],
  audit_entries: ["created_at"],
  member_badges: ["awarded_at"],
  helping_acts: ["created_at", "applied_at", "decided_at"],
  rule_hits: ["created_at"],
  written_prints: ["created_at"],
  flags: ["created_at", "decided_at"],
  review_items: ["opened_at", "decided_at"],
  review_sources: ["created_at"],
  moderation_acts: ["created_at", "told_at"],
  appeals: ["created_at", "decided_at"],
  vote_signals: ["created_at", "decided_at"],
  ambassadors: ["state_since", "tier_since", "charter_accepted_at"],
  ambassador_steps: ["created_at"],
  contact_links: ["unlinked_at"],
  match_reviews: ["opened_at"],
  crm_connections: ["created_at"],
};

/** Logs that nobody can change; the owner of the tables may, to give the demo a past. */
const APPEND_ONLY = ["audit_entries", "moderation_acts"];
const triggers = (state: "enable" | "disable") =>
  APPEND_ONLY.map((table) => `alter table ${table} ${state} trigger user`);

/** Everything else in the demo is at least an hour old. */
const FRESH = "30 minutes";

/** Moves what a command has just written to the moment at which it shall have happened. */
export async function rewind(sql: Sql, at: Date): Promise<void> {
  const time = `'${at.toISOString()}'::timestamptz`;
  const moved = Object.entries(MOMENTS).flatMap(([table, columns]) =>
    columns.map(
      (column) => `update ${table} set ${column} = ${time} where ${column} > now() - interval '${FRESH}'`,
    ),
  );
  const logged = await sql.unsafe(
    APPEND_ONLY.map((table) => `select 1 from ${table} where created_at > now() - interval '${FRESH}'`).join(
      " union all ",
    ),
  );
  // Switching them off and on makes every plan anew, which takes longer than all the rest.
  const statements = logged.length > 0 ? [...triggers("disable"), ...moved, ...triggers("enable")] : moved;
  await sql.unsafe(statements.join(";\n"));
}

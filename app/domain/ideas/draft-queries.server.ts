import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import type { Draft } from "./schema.ts";

export type SavedDraft = { content: Record<string, string>; updatedAt: Date };

/** What the member was writing, or null. `target` is "" for a new idea. */
export async function loadDraft(
  sql: Sql,
  actor: MemberActor,
  kind: Draft["kind"],
  target = "",
): Promise<SavedDraft | null> {
  const [draft] = await sql<SavedDraft[]>`
    select content, updated_at as "updatedAt" from drafts
    where member_id = ${actor.id} and kind = ${kind} and target = ${target}`;
  return draft ?? null;
}

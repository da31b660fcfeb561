import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db, Sql } from "#db/types.ts";
import { loadDraft } from "./draft-queries.server.ts";
import { saveDraft } from "./save-draft.server.ts";
import type { Draft } from "./schema.ts";

const words = ({ title = "", body = "" }: Record<string, string>) =>
  [title.trim(), body.trim()].filter(Boolean).join("\n\n");

/**
 * Makes a text that was written elsewhere the draft of something new. What an earlier draft said is not lost: it stands
 * below.
 */
export async function carryDraft(
  db: Db,
  sql: Sql,
  actor: MemberActor,
  { kind, content }: Pick<Draft, "kind" | "content">,
): Promise<void> {
  const earlier = words((await loadDraft(sql, actor, kind))?.content ?? {});
  const isNew = earlier !== "" && !words(content).includes(earlier) && earlier !== words(content);
  const body = isNew ? `${(content.body ?? "").trimEnd()}\n\n---\n\n${earlier}` : (content.body ?? "");
  await saveDraft(db, actor, { kind, target: "", content: { ...content, body } });
}

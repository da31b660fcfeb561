import { eq, sql } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { markDuplicate } from "#app/domain/forum/mark-duplicate.server.ts";
import { setThreadTags } from "#app/domain/forum/set-thread-tags.server.ts";
import { setIdeaTags } from "#app/domain/ideas/set-idea-tags.server.ts";
import { helpingActs } from "#db/schema/recognition.ts";
import type { Db } from "#db/types.ts";
import { draftArticle } from "./draft-article.server.ts";
import { type HelpingAct, proposalOf, withoutChange } from "./helping-proposal.ts";
import { helpingTarget } from "./helping-target.server.ts";

/** Does what an act says, as who has the power or decides about it. What is so already stays so. */
export async function applyHelpingAct(tx: Db, actor: MemberActor, act: HelpingAct, now: Date): Promise<void> {
  const proposal = proposalOf(act);
  if (proposal.power === "propose_articles") {
    const made = await draftArticle(tx, act.targetId);
    await tx
      .update(helpingActs)
      .set({ proposal: sql`${helpingActs.proposal} || ${JSON.stringify(made)}::jsonb` })
      .where(eq(helpingActs.id, act.id));
    return;
  }
  const target = await helpingTarget(tx, act);
  if (!target) throw new Conflict("changed_meanwhile");
  const { number } = target;
  if (proposal.power === "mark_duplicates") {
    if (target.duplicateOf !== proposal.ofNumber)
      await markDuplicate(tx, actor, { number, of: proposal.ofNumber, now });
    return;
  }
  // The change, not the list: somebody may have added a tag since.
  const { tags: before, before: tags } = proposal;
  const changed = { number, tags: withoutChange(target.tags, { tags, before, note: "" }) };
  await (act.targetKind === "idea" ? setIdeaTags(tx, actor, changed) : setThreadTags(tx, actor, changed));
}

import type { MemberActor } from "#app/domain/core/actor.ts";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { discardRevision } from "#app/domain/faq/discard-revision.server.ts";
import { setThreadTags } from "#app/domain/forum/set-thread-tags.server.ts";
import { unmarkDuplicate } from "#app/domain/forum/unmark-duplicate.server.ts";
import { setIdeaTags } from "#app/domain/ideas/set-idea-tags.server.ts";
import type { Db } from "#db/types.ts";
import { articleStanding } from "./article-standing.server.ts";
import { changeStands, type HelpingAct, proposalOf, withoutChange } from "./helping-proposal.ts";
import { helpingTarget } from "./helping-target.server.ts";

/** Takes back what an act did, as far as it still is so. An article that is published stays: that is the editors' affair. */
export async function reverseHelpingAct(
  tx: Db,
  actor: MemberActor,
  act: HelpingAct,
  now: Date,
): Promise<void> {
  const proposal = proposalOf(act);
  if (proposal.power === "propose_articles") {
    const article = proposal.articleNumber && (await articleStanding(tx, proposal.articleNumber));
    if (!article || article.published) return;
    for (const language of article.drafts)
      await discardRevision(tx, SYSTEM, { number: proposal.articleNumber!, language });
    return;
  }
  const target = await helpingTarget(tx, act);
  if (!target) return;
  // A helper takes back what was theirs; the questions and ideas ask for staff.
  const keeper: MemberActor = { ...actor, role: actor.role === "member" ? "moderator" : actor.role };
  const { number } = target;
  if (proposal.power === "mark_duplicates") {
    if (target.duplicateOf === proposal.ofNumber) await unmarkDuplicate(tx, keeper, { number, now });
    return;
  }
  if (!changeStands(target.tags, proposal)) return;
  const changed = { number, tags: withoutChange(target.tags, proposal) };
  await (act.targetKind === "idea" ? setIdeaTags(tx, keeper, changed) : setThreadTags(tx, keeper, changed));
}

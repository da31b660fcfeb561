import type { Db } from "#db/types.ts";
import { articleStanding } from "./article-standing.server.ts";
import { changeStands, type HelpingAct, proposalOf } from "./helping-proposal.ts";
import { helpingTarget } from "./helping-target.server.ts";

/** Whether what an act did is still so. */
export async function helpingStands(tx: Db, act: HelpingAct): Promise<boolean> {
  const proposal = proposalOf(act);
  if (proposal.power === "propose_articles") {
    const article = proposal.articleNumber && (await articleStanding(tx, proposal.articleNumber));
    return Boolean(article && (article.published || article.drafts.length > 0));
  }
  const target = await helpingTarget(tx, act);
  if (!target) return false;
  return proposal.power === "mark_duplicates"
    ? target.duplicateOf === proposal.ofNumber
    : changeStands(target.tags, proposal);
}

import { eq } from "drizzle-orm";
import { appeals, moderationActs } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import { openItem } from "./open-item.server.ts";
import { othersCanDecide } from "./others-can-decide.server.ts";
import { APPEAL_SCORE } from "./source-scores.ts";

type Filed = { appealId: string; now: Date };

/** Somebody contests an act: whoever decided it does not decide again, unless there is nobody else. */
export async function openFromAppeal(tx: Db, { appealId, now }: Filed): Promise<void> {
  const [row] = await tx
    .select({ actorId: moderationActs.actorId, act: moderationActs.act, words: appeals.words })
    .from(appeals)
    .innerJoin(moderationActs, eq(moderationActs.id, appeals.actId))
    .where(eq(appeals.id, appealId));
  if (!row) return;
  const { actorId, act, words } = row;
  const notForId = actorId && (await othersCanDecide(tx, actorId)) ? actorId : null;
  const source = { source: "appeal" as const, reason: act, detail: words, score: APPEAL_SCORE };
  await openItem(tx, { kind: "appeal", targetId: appealId, sources: [source], notForId, now });
}

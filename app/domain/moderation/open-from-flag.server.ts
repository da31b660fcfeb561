import { eq, sql } from "drizzle-orm";
import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import { trustOf } from "#app/domain/screening/trust-of.server.ts";
import { members } from "#db/schema/accounts.ts";
import { flags } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import { runIn } from "#search/run-with.server.ts";
import { isFlaggedKind } from "./acts.ts";
import { type Flagger, flagScore } from "./flag-score.ts";
import { openItem } from "./open-item.server.ts";
import { readModerationSettings } from "./read-moderation-settings.server.ts";

type Flagged = { flagId: string; now: Date };

/**
 * A member flagged something. When what speaks against it weighs enough, it is taken out of sight until somebody decides:
 * by a job of its own, because content is locked after its item, and one at a time.
 */
export async function openFromFlag(tx: Db, { flagId, now }: Flagged): Promise<void> {
  const [flag] = await tx.select().from(flags).where(eq(flags.id, flagId));
  if (!flag || flag.decidedAt) return;
  const { targetKind: kind, targetId, reason, note: detail } = flag;
  const score = flagScore(await flaggerOf(tx, flag.memberId, now), reason);
  const source = { source: "flag" as const, flagId, reason, detail, score };
  const item = await openItem(tx, { kind, targetId, sources: [source], now });
  if (!item) {
    await tx.update(flags).set({ decidedAt: now }).where(eq(flags.id, flagId));
    return;
  }
  const { hideScore } = await readModerationSettings(tx);
  if (isFlaggedKind(kind) && !item.hidden && item.score >= hideScore) {
    await enqueueJob(tx, "hide-until-decided", { itemId: item.id }, { key: `hide:${item.id}` });
  }
}

async function flaggerOf(tx: Db, memberId: string, now: Date): Promise<Flagger> {
  const [{ trust }, [record]] = [
    await trustOf(runIn(tx), memberId, now),
    await tx
      .select({
        heavier: sql<boolean>`'heavier_flags' = any(${members.powers})`,
        upheld: sql<number>`(select count(*)::int from flags f where f.member_id = ${members.id} and f.decided_at is not null and f.upheld)`,
        decided: sql<number>`(select count(*)::int from flags f where f.member_id = ${members.id} and f.decided_at is not null and f.upheld is not null)`,
      })
      .from(members)
      .where(eq(members.id, memberId)),
  ];
  return { trust, ...record! };
}

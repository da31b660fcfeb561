import type { EventPayload } from "#app/domain/core/events.ts";
import type { Db } from "#db/types.ts";
import { openItem } from "./open-item.server.ts";
import { PROPOSAL_SCORE } from "./source-scores.ts";
import { touchItem } from "./touch-item.server.ts";

type Proposed = EventPayload<"helping_act.proposed"> & { now: Date };

/**
 * A helper proposed something, or did it because they have earned to: somebody says whether it was right. Also again, when
 * what was said of it is taken back.
 */
export async function openFromProposal(tx: Db, { actId, power, applied, now }: Proposed): Promise<void> {
  if (await touchItem(tx, "helping_act", actId)) return;
  const score = applied ? PROPOSAL_SCORE.applied : PROPOSAL_SCORE.waiting;
  const source = { source: "proposal" as const, reason: power, score };
  await openItem(tx, { kind: "helping_act", targetId: actId, sources: [source], now });
}

import type { EventPayload } from "#app/domain/core/events.ts";
import type { Db } from "#db/types.ts";
import { openItem } from "./open-item.server.ts";
import { RULE_SCORE, RULES_SCORE_MAX } from "./source-scores.ts";

type Caught = Pick<EventPayload<"content.screened">, "kind" | "targetId" | "likeness" | "hits"> & {
  now: Date;
};

/** Rules caught something while it was written: held back, or shown and to be looked at. */
export async function openFromRules(tx: Db, { kind, targetId, likeness, hits, now }: Caught): Promise<void> {
  let left = RULES_SCORE_MAX;
  const sources = hits.map(({ ruleId, kind: reason, detail }) => {
    const score = Math.min(RULE_SCORE, left);
    left -= score;
    return { source: "rule" as const, ruleId, reason, detail, score };
  });
  if (sources.length > 0) {
    await openItem(tx, {
      kind: kind as Parameters<typeof openItem>[1]["kind"],
      targetId,
      sources,
      likeness,
      now,
    });
  }
}

import { and, eq, inArray, isNull } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import { ruleHits } from "#db/schema/screening.ts";
import type { Db } from "#db/types.ts";
import type { Hit } from "./evaluate-rules.ts";
import type { Facts, LikeText } from "./facts.ts";
import { TRUST } from "./trust.ts";

type Wave = { hits: readonly Hit[]; facts: Facts; likeness: string; now: Date };

/** More of a wave than this is found by what comes after. */
const MOST = 20;

/**
 * What makes a text one of a wave makes its forerunners parts of it, too: texts of newcomers that the same rule let pass
 * when they were the first are shown to moderators now. They stay where they are until somebody decides.
 */
export async function recordLikeHits(tx: Db, actor: MemberActor, wave: Wave): Promise<void> {
  for (const { rule, detail } of wave.hits) {
    const before = forerunners(rule.kind, detail, wave.facts);
    if (before.length === 0) continue;
    const known = await tx
      .select({ targetId: ruleHits.targetId })
      .from(ruleHits)
      .where(
        and(
          eq(ruleHits.ruleId, rule.id),
          isNull(ruleHits.trialId),
          inArray(
            ruleHits.targetId,
            before.map(({ targetId }) => targetId),
          ),
        ),
      );
    const told = new Set(known.map(({ targetId }) => targetId));
    const hit = { ruleId: rule.id, mode: rule.mode, detail };
    for (const { targetKind, targetId, memberId } of before) {
      if (told.has(targetId)) continue;
      told.add(targetId);
      await tx
        .insert(ruleHits)
        .values({ id: newId(), ...hit, targetKind, targetId, memberId, createdAt: wave.now });
      await recordEvent(tx, actor, "content.screened", {
        kind: targetKind,
        targetId,
        authorId: memberId,
        held: false,
        likeness: wave.likeness,
        hits: [{ ruleId: rule.id, kind: rule.kind, detail }],
      });
    }
  }
}

function forerunners(kind: string, detail: string, { lately }: Facts): LikeText[] {
  const byNewcomers = lately.filter(({ trust }) => trust <= TRUST.new);
  if (kind === "same_host") return byNewcomers.filter(({ hosts }) => hosts.includes(detail)).slice(0, MOST);
  if (kind === "duplicate") return byNewcomers.filter(({ print }) => print === detail).slice(0, MOST);
  return [];
}

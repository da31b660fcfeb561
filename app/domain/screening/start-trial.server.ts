import { and, eq, isNotNull } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import { Invalid, NotFound } from "#app/domain/core/errors.ts";
import { newId } from "#db/ids.ts";
import { ruleHits, ruleTrials, screeningRules } from "#db/schema/screening.ts";
import type { Db } from "#db/types.ts";
import { canChangeRules } from "./policy.ts";
import { canBeTried } from "./rule-limits.ts";

/** Has a rule look at what was already written. Nothing is touched; the trial before is forgotten. */
export async function startTrial(
  db: Db,
  actor: MemberActor,
  { ruleId }: { ruleId: string },
): Promise<{ id: string }> {
  assertAllowed(canChangeRules(actor));
  return db.transaction(async (tx) => {
    const [rule] = await tx.select().from(screeningRules).where(eq(screeningRules.id, ruleId)).for("update");
    if (!rule) throw new NotFound("no_such_rule");
    if (!canBeTried(rule.kind, rule.config)) throw new Invalid({ form: "cannot_be_tried" });
    await tx.delete(ruleHits).where(and(eq(ruleHits.ruleId, ruleId), isNotNull(ruleHits.trialId)));
    await tx.delete(ruleTrials).where(eq(ruleTrials.ruleId, ruleId));
    const id = newId();
    await tx.insert(ruleTrials).values({ id, ruleId, startedById: actor.id });
    await enqueueJob(tx, "try-rule", { trialId: id }, { maxAttempts: 3 });
    return { id };
  });
}

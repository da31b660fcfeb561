import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { screeningRules } from "#db/schema/screening.ts";
import type { Db } from "#db/types.ts";
import { canChangeRules } from "./policy.ts";

/** Takes a rule away with the list of what it caught. What waits for a check because of it goes on waiting. */
export async function deleteRule(db: Db, actor: MemberActor, { id }: { id: string }): Promise<void> {
  assertAllowed(canChangeRules(actor));
  await db.transaction(async (tx) => {
    const [gone] = await tx.delete(screeningRules).where(eq(screeningRules.id, id)).returning();
    if (!gone) throw new NotFound("no_such_rule");
    const { kind: rule, name, config, effect } = gone;
    await recordAudit(
      tx,
      actor,
      "screening_rule.deleted",
      { kind: "screening_rule", id },
      { rule, name, effect, config },
    );
  });
}

import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { screeningRules } from "#db/schema/screening.ts";
import type { Db } from "#db/types.ts";
import { canChangeRules } from "./policy.ts";
import type { RuleInput } from "./rule-schema.ts";

/** Changes a rule for everything that is written from now on; the audit log keeps what it said before. */
export async function saveRule(
  db: Db,
  actor: MemberActor,
  { id, now = new Date(), ...wanted }: RuleInput & { id: string; now?: Date },
): Promise<void> {
  assertAllowed(canChangeRules(actor));
  await db.transaction(async (tx) => {
    const [before] = await tx.select().from(screeningRules).where(eq(screeningRules.id, id)).for("update");
    if (!before) throw new NotFound("no_such_rule");
    const changed = (Object.keys(wanted) as (keyof typeof wanted)[]).filter(
      (key) => JSON.stringify(wanted[key]) !== JSON.stringify(before[key]),
    );
    if (changed.length === 0) return;
    await tx
      .update(screeningRules)
      .set({ ...wanted, config: wanted.config as Record<string, unknown>, updatedAt: now })
      .where(eq(screeningRules.id, id));
    const was = Object.fromEntries(changed.map((key) => [key, before[key]]));
    await recordAudit(
      tx,
      actor,
      "screening_rule.changed",
      { kind: "screening_rule", id },
      {
        rule: before.kind,
        changed,
        was,
      },
    );
  });
}

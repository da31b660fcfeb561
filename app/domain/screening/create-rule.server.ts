import { sql } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { newId } from "#db/ids.ts";
import { type RuleKind, screeningRules } from "#db/schema/screening.ts";
import type { Db } from "#db/types.ts";
import { canChangeRules } from "./policy.ts";
import { RULE_DEFAULTS } from "./rule-config.ts";

/** A new rule of a kind, as the last one. It is off until somebody has set it up. */
export async function createRule(
  db: Db,
  actor: MemberActor,
  { kind }: { kind: RuleKind },
): Promise<{ id: string }> {
  assertAllowed(canChangeRules(actor));
  const id = newId();
  await db.transaction(async (tx) => {
    await tx.insert(screeningRules).values({
      id,
      kind,
      name: "",
      mode: "off",
      effect: "hold",
      belowTrust: 2,
      config: RULE_DEFAULTS[kind],
      position: sql`(select coalesce(max(position), 0) + 10 from screening_rules)`,
    });
    await recordAudit(tx, actor, "screening_rule.created", { kind: "screening_rule", id }, { rule: kind });
  });
  return { id };
}

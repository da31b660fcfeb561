import { newId } from "#db/ids.ts";
import { auditEntries } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";
import { type Actor, actorId } from "./actor.ts";
import type { AuditAction } from "./audit-actions.ts";

export type AuditTarget = { kind: string; id: string };

/**
 * Writes down, in the transaction of the change, that staff changed rights, settings or other people's things. `action`
 * is `noun.past_participle`; `detail` holds what is needed to understand it later, never secrets.
 */
export async function recordAudit(
  tx: Db,
  actor: Actor,
  action: AuditAction,
  target: AuditTarget,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await tx.insert(auditEntries).values({
    id: newId(),
    actorId: actorId(actor),
    action,
    targetKind: target.kind,
    targetId: target.id,
    detail,
  });
}

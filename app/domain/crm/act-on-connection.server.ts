import type { Actor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import type { WebhookRules } from "./create-connection.server.ts";
import type { CrmFor } from "./deliver-to-crm.server.ts";
import { endRotation } from "./end-rotation.server.ts";
import { retryDeliveries } from "./retry-deliveries.server.ts";
import { rotateSecret } from "./rotate-secret.server.ts";
import type { ConnectionAct } from "./schema.ts";
import { setConnectionEnabled } from "./set-connection-enabled.server.ts";
import { testConnection } from "./test-connection.server.ts";

/** What the page shows afterwards: a toast, the new secret, or how a test went (null is well). */
export type Acted =
  | { toast: { key: string; values?: Record<string, number> } }
  | { secret: string }
  | { test: string | null };

/** The buttons of a connection's page. */
export async function actOnConnection(
  db: Db,
  { crmFor, ...rules }: WebhookRules & { crmFor: CrmFor },
  actor: Actor,
  { id, act, now }: { id: string; act: Exclude<ConnectionAct["act"], "edit">; now: Date },
): Promise<Acted> {
  switch (act) {
    case "enable":
    case "disable":
      await setConnectionEnabled(db, actor, { id, enabled: act === "enable" });
      return { toast: { key: act === "enable" ? "connection_on" : "connection_off" } };
    case "rotate":
      return { secret: await rotateSecret(db, rules, actor, { id, now }) };
    case "end_rotation":
      await endRotation(db, actor, { id });
      return { toast: { key: "rotation_ended" } };
    case "test":
      return { test: await testConnection(db, crmFor, actor, { id, now }) };
    case "retry_all": {
      const count = await retryDeliveries(db, actor, { connectionId: id });
      return { toast: { key: "deliveries_retried", values: { count } } };
    }
  }
}

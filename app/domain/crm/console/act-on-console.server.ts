import type { Actor } from "#app/domain/core/actor.ts";
import type { FailureKind } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { holdConnection } from "../hold-connection.server.ts";
import { resumeConnection } from "../resume-connection.server.ts";
import { retryDeliveries } from "../retry-deliveries.server.ts";
import type { ConsoleAct } from "./console-act-schema.ts";

/** What the page says afterwards. */
type Said = { key: string; values?: Record<string, number> };

/** The buttons of the console: pause, resume, and try again all that failed, or all that failed for one reason. */
export async function actOnConsole(
  db: Db,
  actor: Actor,
  { id, ...asked }: ConsoleAct & { id: string },
): Promise<Said> {
  switch (asked.act) {
    case "hold":
      await holdConnection(db, actor, { id });
      return { key: "connection_held" };
    case "resume":
      await resumeConnection(db, actor, { id });
      return { key: "connection_resumed" };
    case "retry_all":
      return retried(await retryDeliveries(db, actor, { connectionId: id }));
    case "retry_kind": {
      const kind = asked.kind as FailureKind;
      return retried(await retryDeliveries(db, actor, { connectionId: id, kind }));
    }
  }
}

const retried = (count: number): Said => ({ key: "deliveries_retried", values: { count } });

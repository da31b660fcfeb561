import type { ConnectorContext } from "#app/adapters/crm/connector-context.ts";
import { crmHttp } from "#app/adapters/crm/crm-http.server.ts";
import { keepCredentials } from "#app/domain/crm/keep-credentials.server.ts";
import { openSecret } from "#app/domain/crm/sealed-secret.server.ts";
import type { crmConnections } from "#db/schema/crm-sync.ts";
import { useDatabase } from "./db.server.ts";
import { outgoingAllowList } from "./outgoing.server.ts";
import { keyFor, keysFor } from "./secret.server.ts";

type Row = Pick<typeof crmConnections.$inferSelect, "id" | "config" | "secretSealed">;

/** What a connector is made from: the connection's settings, its credentials opened, its guarded HTTP. */
export function connectorContext({
  id,
  config,
  secretSealed,
}: Row): ConnectorContext<Record<string, string>> {
  let sealed = secretSealed;
  const opened = sealed ? openSecret(keysFor("crm-secrets"), sealed, id) : "{}";
  return {
    config,
    credentials: JSON.parse(opened) as Record<string, string>,
    http: crmHttp({ allowed: outgoingAllowList() }),
    async saveCredentials(credentials) {
      if (!sealed) return;
      sealed = await keepCredentials(useDatabase().db, keyFor("crm-secrets"), {
        connectionId: id,
        openedFrom: sealed,
        credentials,
      });
    },
  };
}

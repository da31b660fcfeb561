import type { ConnectorContext } from "#app/adapters/crm/connector-context.ts";
import { contactBook } from "#app/adapters/crm/contact-book.server.ts";
import { dynamics } from "#app/adapters/crm/dynamics.server.ts";
import { hubspot } from "#app/adapters/crm/hubspot.server.ts";
import { salesforce } from "#app/adapters/crm/salesforce.server.ts";
import { standardWebhook } from "#app/adapters/crm/standard-webhook.server.ts";
import { tryton } from "#app/adapters/crm/tryton.server.ts";
import { type Crm, CrmFailure } from "#app/domain/crm/port.ts";
import { openSecret } from "#app/domain/crm/sealed-secret.server.ts";
import type { ConnectionKind, crmConnections } from "#db/schema/crm-sync.ts";
import { connectorContext } from "./connector-context.server.ts";
import { useDatabase } from "./db.server.ts";
import { outgoingAllowList } from "./outgoing.server.ts";
import { keyFor, keysFor } from "./secret.server.ts";

type Connection = typeof crmConnections.$inferSelect;
/** The key that credentials are encrypted with in the database. */
const crmSecretKey = (): Buffer => keyFor("crm-secrets");

/** What commands on connections need to know of this installation. */
export const webhookRules = () => ({ secretKey: crmSecretKey(), allowed: outgoingAllowList() });

/** Kinds with credentials of their own; each keeps to its vendor's pace by itself. */
const CONNECTED: Record<
  Exclude<ConnectionKind, "contact_book" | "webhook">,
  (context: ConnectorContext<never>) => Crm
> = { salesforce, hubspot, dynamics, tryton };

/** The live counterpart of a connection's row; entries are written in `locale`. */
export function crmFor(row: Connection, locale?: ConnectorContext<never>["locale"]): Crm {
  if (row.kind === "contact_book") return contactBook(useDatabase().db);
  try {
    if (row.kind === "webhook") return webhook(row);
    return CONNECTED[row.kind]({ ...connectorContext(row), locale } as ConnectorContext<never>);
  } catch (error) {
    if (error instanceof CrmFailure) throw error;
    // No key opens what is sealed: another RUCHE_SECRET than it was made with.
    throw new CrmFailure("credentials", "credentials_cannot_be_opened");
  }
}

function webhook({ id, config, secretSealed, previousSecretSealed, previousUntil }: Connection): Crm {
  const previous = previousUntil && previousUntil > new Date() ? previousSecretSealed : null;
  const secrets = [secretSealed, previous].filter((sealed) => sealed !== null);
  return standardWebhook({
    url: config.url ?? "",
    secrets: secrets.map((sealed) => openSecret(keysFor("crm-secrets"), sealed, id)),
    allowed: outgoingAllowList(),
  });
}

import { contactBook } from "#app/adapters/contact-book.server.ts";
import { standardWebhook } from "#app/adapters/standard-webhook.server.ts";
import type { CrmFor } from "#app/domain/crm/deliver-to-crm.server.ts";
import { openSecret } from "#app/domain/crm/sealed-secret.server.ts";
import { useDatabase } from "./db.server.ts";
import { outgoingAllowList } from "./outgoing.server.ts";
import { keyFor, keysFor } from "./secret.server.ts";

/** The key that webhook secrets are encrypted with in the database. */
const crmSecretKey = (): Buffer => keyFor("crm-secrets");

/** What commands on webhooks need to know of this installation. */
export const webhookRules = () => ({ secretKey: crmSecretKey(), allowed: outgoingAllowList() });

/** The live counterpart of a connection's row. */
export const crmFor: CrmFor = ({ id, kind, config, secretSealed, previousSecretSealed, previousUntil }) => {
  if (kind === "contact_book") return contactBook(useDatabase().db);
  const previous = previousUntil && previousUntil > new Date() ? previousSecretSealed : null;
  const secrets = [secretSealed, previous].filter((sealed) => sealed !== null);
  return standardWebhook({
    url: config.url ?? "",
    secrets: secrets.map((sealed) => openSecret(keysFor("crm-secrets"), sealed, id)),
    allowed: outgoingAllowList(),
  });
};

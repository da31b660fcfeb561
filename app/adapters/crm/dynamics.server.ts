import type { Crm } from "#app/domain/crm/port.ts";
import { discreet } from "./discreet.ts";
import { type DynamicsContext, dynamicsApi, OPERATIONS } from "./dynamics/dynamics-api.server.ts";
import { dynamicsAttributes } from "./dynamics/dynamics-attributes.server.ts";
import { checkDynamics } from "./dynamics/dynamics-check.server.ts";
import { clearDynamics } from "./dynamics/dynamics-clear.server.ts";
import { writeDynamicsEntries } from "./dynamics/dynamics-entries.server.ts";
import { findInDynamics } from "./dynamics/dynamics-find.server.ts";
import { dynamicsPull } from "./dynamics/dynamics-pull.server.ts";
import { writeDynamicsFields } from "./dynamics/dynamics-write.server.ts";

/** Contacts taken back in one go: each is an operation, and one more for each of its entries. */
const CLEARED = 25;

/** Microsoft Dynamics 365: contacts by an alternate key, entries as notes or rows with ids of ours. */
export function dynamics(context: DynamicsContext): Crm {
  const api = dynamicsApi(context);
  const contact = dynamicsAttributes(api, "contact");
  const account = dynamicsAttributes(api, "account");
  return discreet({
    batch: { fields: OPERATIONS, entries: OPERATIONS, clear: CLEARED, find: OPERATIONS },
    writeFields: (writes) => writeDynamicsFields(api, contact, writes),
    addEntries: (writes) => writeDynamicsEntries(api, writes, context.locale),
    clear: (writes) => clearDynamics(api, contact, writes),
    check: () => checkDynamics(api),
    records: {
      describeFields: () => contact.describe(),
      find: (contacts, fields) => findInDynamics(api, contact, contacts, fields),
      pull: dynamicsPull(api, { contact, account }),
    },
    // Its limits are for five minutes at a time, and it asks nobody to keep an account of them.
    budget: () => null,
    takeExchanges: () => context.http.takeExchanges(),
  });
}

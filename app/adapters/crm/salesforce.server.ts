import type { Crm, Outcome } from "#app/domain/crm/port.ts";
import { discreet } from "./discreet.ts";
import { eachOrWhole } from "./each-or-whole.ts";
import type { SalesforceContext } from "./salesforce/salesforce-auth.server.ts";
import { checkSalesforce } from "./salesforce/salesforce-check.server.ts";
import { clearContacts } from "./salesforce/salesforce-clear.server.ts";
import { MAX_RECORDS } from "./salesforce/salesforce-collections.server.ts";
import { addEntries } from "./salesforce/salesforce-entries.server.ts";
import { entryStore } from "./salesforce/salesforce-entry-store.server.ts";
import { findContacts } from "./salesforce/salesforce-find.server.ts";
import { contactInfo, describing, remoteField } from "./salesforce/salesforce-objects.server.ts";
import { pullPage } from "./salesforce/salesforce-pull.server.ts";
import { named } from "./salesforce/salesforce-query.server.ts";
import { salesforceSession } from "./salesforce/salesforce-session.server.ts";
import { writeContacts } from "./salesforce/salesforce-write.server.ts";

/** Contacts in Salesforce, by its REST API, as a connected app. */
export function salesforce(context: SalesforceContext): Crm {
  const { config, http, locale } = context;
  const session = salesforceSession(context);
  const describe = describing(session);
  const externalIdField = named(config.externalIdField || "Community_User_Id__c");
  const customerCodeField = config.customerCodeField ? named(config.customerCodeField) : undefined;
  const fields = { externalIdField, customerCodeField };

  return discreet({
    batch: { fields: MAX_RECORDS, entries: MAX_RECORDS, clear: MAX_RECORDS, find: MAX_RECORDS },
    writeFields: (writes) => writeContacts(session, fields, writes),
    addEntries: (writes) =>
      eachOrWhole(writes, async () => {
        const store = await entryStore(session, describe, config, locale);
        return store
          ? addEntries(session, store, externalIdField, writes)
          : writes.map((): Outcome => ({ ok: true }));
      }),
    clear: (writes) => clearContacts({ session, describe, config, externalIdField }, writes),
    check: () => checkSalesforce({ session, describe, config, externalIdField }),
    records: {
      async describeFields() {
        const { fields: all } = await contactInfo(describe);
        return all
          .filter(({ name }) => name.toLowerCase() !== externalIdField.toLowerCase())
          .flatMap((field) => remoteField(field) ?? []);
      },
      find: (contacts, wanted) => findContacts(session, fields, contacts, wanted),
      pull: (from) => pullPage({ session, describe, config }, from),
    },
    budget: () => session.budget(),
    takeExchanges: () => http.takeExchanges(),
  });
}

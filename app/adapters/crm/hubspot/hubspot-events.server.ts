import type { EntryWrite, Outcome } from "#app/domain/crm/port.ts";
import { eachOrWhole } from "../each-or-whole.ts";
import { entryText } from "../entry-text.ts";
import { noSuchContact } from "../no-such-contact.ts";
import type { HubspotApi } from "./hubspot-api.server.ts";
import { sendBatch } from "./hubspot-batch.server.ts";
import { contactsOf } from "./hubspot-notes.server.ts";
import type { HubspotContext } from "./hubspot-sign-in.server.ts";

/**
 * Entries as events of a template of the app's own: the id of their message makes the same event once. Events stay what
 * they are for ever, also when a person is to be forgotten; where that matters, entries are notes.
 */
export async function writeHubspotEvents(
  api: HubspotApi,
  writes: readonly EntryWrite[],
  locale: HubspotContext["locale"],
): Promise<Outcome[]> {
  return eachOrWhole(writes, async () => {
    const contacts = await contactsOf(api, writes);
    const events = writes.flatMap(({ key, entry }, nth) => {
      const { occurredAt: timestamp, kind, role, title, reason, url } = entry;
      const { subject } = entryText(entry, locale);
      const tokens = { subject, kind, role, title, reason, url };
      const objectId = contacts[nth];
      const { timelineTemplateId: eventTemplateId } = api.config;
      return objectId ? [{ id: key.id, eventTemplateId, objectId, timestamp, tokens }] : [];
    });
    const sent = await sendBatch(api, { action: "entry", path: api.paths.events }, events);
    return writes.map(({ key, target }, nth): Outcome => {
      const outcome = sent.get(key.id) ?? noSuchContact(target, true);
      return "ok" in outcome ? { ok: true, remoteId: contacts[nth]!, trace: outcome.trace } : outcome;
    });
  });
}

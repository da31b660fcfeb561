import type { EntryWrite, Outcome, TimelineEntry } from "#app/domain/crm/port.ts";
import { CrmFailure } from "#app/domain/crm/port.ts";
import { escapeHtml } from "#app/mail/escape-html.ts";
import { chunks } from "../chunks.ts";
import { eachOrWhole } from "../each-or-whole.ts";
import { entryText } from "../entry-text.ts";
import { noSuchContact } from "../no-such-contact.ts";
import { heldKeys } from "./held-keys.server.ts";
import type { HubspotApi } from "./hubspot-api.server.ts";
import { BATCH, type HubspotInput, sendBatch } from "./hubspot-batch.server.ts";
import { type HubspotProperties, NOTE_KEY } from "./hubspot-properties.server.ts";
import type { HubspotContext } from "./hubspot-sign-in.server.ts";

/** Notes are shown as HTML. */
function noteBody(entry: TimelineEntry, locale: HubspotContext["locale"]): string {
  const { subject, lines } = entryText(entry, locale);
  const shown = lines.map((line) =>
    line === entry.url ? `<a href="${escapeHtml(line)}">${escapeHtml(line)}</a>` : escapeHtml(line),
  );
  return [`<strong>${escapeHtml(subject)}</strong>`, ...shown].map((line) => `<p>${line}</p>`).join("");
}

/** The contact of each entry over there, by its place in `writes`. */
export async function contactsOf(api: HubspotApi, writes: readonly EntryWrite[]): Promise<(string | null)[]> {
  const unknown = writes.filter(({ target }) => !target.remoteId).map(({ target }) => target.communityId);
  const held = await heldKeys(api, api.config.externalIdField!, unknown);
  return writes.map(({ target }) => target.remoteId ?? held.get(target.communityId) ?? null);
}

/** Entries as notes: upserted by the id of their message, so that none is written twice. */
export async function writeHubspotNotes(
  api: HubspotApi,
  properties: HubspotProperties,
  writes: readonly EntryWrite[],
  locale: HubspotContext["locale"],
): Promise<Outcome[]> {
  return eachOrWhole(writes, async () => {
    const contacts = await contactsOf(api, writes);
    const inputs = writes.flatMap(({ key, entry }, nth): HubspotInput[] =>
      contacts[nth]
        ? [
            {
              id: key.id,
              idProperty: NOTE_KEY,
              properties: { hs_note_body: noteBody(entry, locale), hs_timestamp: entry.occurredAt },
              objectWriteTraceId: key.id,
            },
          ]
        : [],
    );
    const call = { action: "entry", path: api.paths.crm("objects", "/notes/batch/upsert") } as const;
    let sent = await sendBatch(api, call, inputs);
    if (keyIsMissing(sent)) {
      await properties.provisionNoteKey();
      sent = await sendBatch(api, call, inputs);
    }
    const pairs = writes.flatMap(({ key }, nth) => {
      const outcome = sent.get(key.id);
      return outcome && "ok" in outcome ? [{ note: outcome.remoteId!, contact: contacts[nth]! }] : [];
    });
    const lonely = await associate(api, pairs);
    return writes.map(({ key, target }, nth): Outcome => {
      const outcome = sent.get(key.id) ?? noSuchContact(target, true);
      if (!("ok" in outcome)) return outcome;
      if (lonely.has(outcome.remoteId!)) return { ...noSuchContact(target), trace: outcome.trace };
      // The note's own id is nobody's business: what is asked for is who the contact is.
      return { ok: true, remoteId: contacts[nth]!, trace: outcome.trace };
    });
  });
}

/** An account that was connected before entries were wanted lacks the property they are told apart by. */
const keyIsMissing = (sent: Map<string, Outcome>): boolean =>
  [...sent.values()].some((outcome) => "giveUp" in outcome && outcome.reason.includes(NOTE_KEY));

/** Notes whose contact is gone; they are removed again. */
async function associate(
  api: HubspotApi,
  pairs: readonly { note: string; contact: string }[],
): Promise<Set<string>> {
  const lonely = new Set<string>();
  for (const chunk of chunks(pairs, BATCH)) {
    const inputs = chunk.map(({ note, contact }) => ({ from: { id: note }, to: { id: contact } }));
    const { body } = await api.read<{ results?: { from: { id: string } }[] }>({
      action: "entry",
      path: api.paths.crm("associations", "/notes/contacts/batch/associate/default"),
      body: { inputs },
    });
    const done = new Set((body.results ?? []).map(({ from }) => String(from.id)));
    for (const { note } of chunk) if (!done.has(note)) lonely.add(note);
  }
  if (lonely.size > 0) await archiveNotes(api, [...lonely]);
  return lonely;
}

export async function archiveNotes(api: HubspotApi, ids: readonly string[]): Promise<void> {
  for (const chunk of chunks(ids, BATCH))
    await api.read({
      action: "clear",
      path: api.paths.crm("objects", "/notes/batch/archive"),
      body: { inputs: chunk.map((id) => ({ id })) },
    });
}

/** The notes of these messages; none where none was ever written. */
export async function notesOf(api: HubspotApi, keys: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const chunk of chunks(keys, BATCH)) {
    const answer = await api.ask({
      action: "clear",
      path: api.paths.crm("objects", "/notes/batch/read"),
      body: { idProperty: NOTE_KEY, properties: [NOTE_KEY], inputs: chunk.map((id) => ({ id })) },
    });
    if (answer.status === 400) return found;
    if (answer.status >= 300) throw new CrmFailure("unexpected", `http_${answer.status}`);
    const { results } = answer.json as { results: { id: string; properties: Record<string, string> }[] };
    for (const { id, properties } of results) found.set(properties[NOTE_KEY]!, id);
  }
  return found;
}

import type { EntryWrite, Outcome } from "#app/domain/crm/port.ts";
import type { Locale } from "#app/i18n/index.ts";
import { inHalves } from "../in-halves.ts";
import { entryMark, entryMessage, ourNotes, resource } from "./tryton-notes.server.ts";
import type { Party } from "./tryton-parties.server.ts";
import { TrytonRefusal } from "./tryton-refusal.ts";
import type { Rpc } from "./tryton-session.server.ts";
import { asOutcome } from "./tryton-write.server.ts";

type EntryOf = { party: Party; write: EntryWrite };

/** Notes for entries that have none yet; what is there already, from a try whose answer was lost, stays as it is. */
export async function writeEntries(
  rpc: Rpc,
  locale: Locale | undefined,
  entries: readonly EntryOf[],
): Promise<Outcome[]> {
  if (entries.length === 0) return [];
  const notes = await ourNotes(rpc, [...new Set(entries.map(({ party }) => party.id))]);
  const isThere = ({ party, write }: EntryOf) =>
    notes.some(({ partyId, message }) => partyId === party.id && message.includes(entryMark(write.key.id)));
  const lacking = entries.filter((one) => !isThere(one));
  const made = new Map<EntryOf, Outcome>();
  for (const [at, outcome] of (await makeNotes(rpc, locale, lacking)).entries())
    made.set(lacking[at]!, outcome);
  return entries.map((one) => made.get(one) ?? { ok: true, remoteId: String(one.party.id) });
}

/** All in one call, or none: what is refused together is tried again in halves. */
const makeNotes = (rpc: Rpc, locale: Locale | undefined, entries: readonly EntryOf[]): Promise<Outcome[]> =>
  inHalves(entries, async (part) => {
    const values = part.map(({ party, write }) => ({
      resource: resource(party.id),
      message: entryMessage(write, locale),
    }));
    try {
      const { callId } = await rpc("entry", "ir.note.create", [values]);
      return part.map(({ party }) => ({ ok: true, remoteId: String(party.id), trace: { callId } }));
    } catch (error) {
      if (error instanceof TrytonRefusal && part.length > 1) return null;
      const outcome = asOutcome(error);
      return part.map(() => outcome);
    }
  });

import type { ClearWrite, Outcome } from "#app/domain/crm/port.ts";
import { isCategorySlot, KEY_FIELD, noteLineOf } from "./tryton-fields.server.ts";
import { entryMark, factsNote, type Note, resource } from "./tryton-notes.server.ts";
import type { Party } from "./tryton-parties.server.ts";
import { asOutcome, dropKeys, type Place, putFacts } from "./tryton-write.server.ts";

/** Takes what was told off one party: fields, categories, lines, entries, and who they are in the community. */
export async function clearParty(
  { rpc, fields, categories }: Place,
  { party, notes, write }: { party: Party; notes: readonly Note[]; write: ClearWrite },
): Promise<Outcome> {
  try {
    const change: Record<string, unknown> = {};
    for (const name of write.fields) {
      // One that their admins have removed since holds nothing any more.
      if (isCategorySlot(name) || noteLineOf(name) || !fields.typeOf(name)) continue;
      change[name] = null;
    }
    const slots = Object.fromEntries(write.fields.filter(isCategorySlot).map((name) => [name, null]));
    const categoryChange = await categories.changeFor(party.categoryIds, slots);
    if (categoryChange) change.categories = categoryChange;
    if (fields.hasKeyField && party.communityId !== null) change[KEY_FIELD] = null;
    if (party.keys.length > 0) change.identifiers = dropKeys(party);
    if (Object.keys(change).length > 0) {
      await rpc("clear", "party.party.write", [[party.id], change], {
        context: { _timestamp: { [resource(party.id)]: party.timestamp } },
      });
    }
    const empty = Object.fromEntries(write.fields.map((name) => [name, null]));
    await putFacts(rpc, [{ partyId: party.id, note: factsNote(notes, party.id), values: empty }]);
    const entries = notes.filter(
      ({ partyId, message }) =>
        partyId === party.id && write.entryKeys.some((key) => message.includes(entryMark(key))),
    );
    if (entries.length > 0) await rpc("clear", "ir.note.delete", [entries.map(({ id }) => id)]);
    return { ok: true, remoteId: String(party.id) };
  } catch (error) {
    return asOutcome(error);
  }
}

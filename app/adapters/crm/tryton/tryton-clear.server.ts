import type { ClearWrite, Outcome } from "#app/domain/crm/port.ts";
import { isCategorySlot, KEY_FIELD, noteLineOf } from "./tryton-fields.server.ts";
import { entryMark, isOurs, ourNotes, resource } from "./tryton-notes.server.ts";
import type { Party } from "./tryton-parties.server.ts";
import { asOutcome, dropKeys, type Place } from "./tryton-write.server.ts";

/**
 * Takes everything of ours off one party: fields, categories, notes, and who they are in the community. Notes go by
 * their mark and by who made them too, so that one whose answer was lost does not stay behind.
 */
export async function clearParty(
  { rpc, fields, categories }: Place,
  userId: number,
  { party, write }: { party: Party; write: ClearWrite },
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
    const notes = await ourNotes(rpc, [party.id]);
    const ids = notes
      .filter(
        (note) =>
          isOurs(note, userId) || write.entryKeys.some((key) => note.message.includes(entryMark(key))),
      )
      .map(({ id }) => id);
    if (ids.length > 0) await rpc("clear", "ir.note.delete", [ids]);
    return { ok: true, remoteId: String(party.id) };
  } catch (error) {
    return asOutcome(error);
  }
}

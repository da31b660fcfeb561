import type { FieldsWrite, FieldValues, Outcome } from "#app/domain/crm/port.ts";
import { sameValue } from "#app/domain/crm/same-value.ts";
import { inHalves } from "../in-halves.ts";
import { wholeOutcome } from "../whole-outcome.ts";
import type { Categories } from "./tryton-categories.server.ts";
import { isCategorySlot, KEY_FIELD, noteLineOf, type PartyFields } from "./tryton-fields.server.ts";
import { factsNote, type Note, resource, withLines } from "./tryton-notes.server.ts";
import { keyCode, type Party, readParties, valuesOfParties } from "./tryton-parties.server.ts";
import { TrytonRefusal } from "./tryton-refusal.ts";
import type { Rpc } from "./tryton-session.server.ts";
import { toTryton } from "./tryton-values.ts";

export type Place = { rpc: Rpc; fields: PartyFields; categories: Categories };
/** One party and what it is to hold. */
export type PartyWrite = { party: Party; communityId: string | null; values: FieldValues };

/** What went wrong with records, or with the whole connection, as each record sees it. */
export const asOutcome = (error: unknown): Outcome =>
  error instanceof TrytonRefusal ? error.toOutcome() : wholeOutcome(error);

/**
 * Writes several parties: together in one call, and when Tryton refuses that as a whole, in halves, until the one it
 * refuses is alone. Outcomes are in the order of the writes.
 */
export const writeParties = (place: Place, writes: readonly PartyWrite[]): Promise<Outcome[]> =>
  inHalves(writes, async (part) => {
    try {
      return await writeTogether(place, part);
    } catch (error) {
      if (error instanceof TrytonRefusal && part.length > 1) return null;
      const outcome = named(asOutcome(error), place.fields);
      return part.map(() => outcome);
    }
  });

/** Tryton names a field as people read it. */
function named(outcome: Outcome, { all }: PartyFields): Outcome {
  if (!("giveUp" in outcome) || !outcome.field) return outcome;
  const field = all.find(({ label }) => label === outcome.field)?.name;
  return field ? { ...outcome, field } : outcome;
}

async function writeTogether(place: Place, writes: readonly PartyWrite[]): Promise<Outcome[]> {
  const { rpc, fields, categories } = place;
  const names = [...new Set(writes.flatMap(({ values }) => Object.keys(values)))];
  const parties = writes.map(({ party }) => party);
  const unknown = names.find((name) => !fields.typeOf(name));
  if (unknown) {
    throw new TrytonRefusal(
      `unknown ${unknown}`,
      { kind: "invalid_value", field: unknown },
      { callId: "", answer: null },
    );
  }
  const { notes } = await valuesOfParties(rpc, fields, categories, { parties, names });
  const changes: [number[], Record<string, unknown>][] = [];
  for (const write of writes) changes.push([[write.party.id], await changeOf(place, write)]);
  const changed = changes.filter(([, change]) => Object.keys(change).length > 0);
  let callId: string | undefined;
  if (changed.length > 0) {
    const timestamps = parties.map(({ id, timestamp }) => [resource(id), timestamp]);
    const written = await rpc("write", "party.party.write", changed.flat(), {
      context: { _timestamp: Object.fromEntries(timestamps) },
    });
    callId = written.callId;
  }
  await putFacts(
    rpc,
    writes.map(({ party, values }) => ({ partyId: party.id, note: factsNote(notes, party.id), values })),
  );
  const outcomes = await readBack(place, writes, names);
  return callId === undefined
    ? outcomes
    : outcomes.map((outcome) => ({ ...outcome, trace: { callId: callId! } }));
}

/** The fields of the party's own record that change: real ones, its categories, its key. */
async function changeOf(
  { fields, categories }: Place,
  { party, communityId, values }: PartyWrite,
): Promise<Record<string, unknown>> {
  const change: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (isCategorySlot(name) || noteLineOf(name)) continue;
    change[name] = toTryton(value, fields.typeOf(name)!);
  }
  const categoryChange = await categories.changeFor(party.categoryIds, values);
  if (categoryChange) change.categories = categoryChange;
  if (communityId !== null && party.communityId !== communityId) {
    if (fields.hasKeyField) change[KEY_FIELD] = communityId;
    else change.identifiers = [...dropKeys(party), ["create", [{ code: keyCode(communityId) }]]];
  }
  return change;
}

export const dropKeys = ({ keys }: Party): [string, number[]][] =>
  keys.length > 0 ? [["delete", keys.map(({ id }) => id)]] : [];

/** Lines of the notes that carry facts, of several parties at once; a note is made with the first line and removed with the last. */
export async function putFacts(
  rpc: Rpc,
  parties: readonly { partyId: number; note: Note | undefined; values: FieldValues }[],
): Promise<void> {
  const made: { resource: string; message: string }[] = [];
  const changed: [number[], { message: string }][] = [];
  const emptied: number[] = [];
  for (const { partyId, note, values } of parties) {
    if (!Object.keys(values).some(noteLineOf)) continue;
    const message = withLines(note, values);
    if (message === (note?.message ?? "")) continue;
    if (!note) made.push({ resource: resource(partyId), message });
    else if (message === "") emptied.push(note.id);
    else changed.push([[note.id], { message }]);
  }
  if (made.length > 0) await rpc("write", "ir.note.create", [made]);
  if (changed.length > 0) await rpc("write", "ir.note.write", changed.flat());
  if (emptied.length > 0) await rpc("write", "ir.note.delete", [emptied]);
}

/** A write answers nothing: what it did is read again. */
async function readBack(place: Place, writes: readonly PartyWrite[], names: string[]): Promise<Outcome[]> {
  const { rpc, fields, categories } = place;
  const parties = await readParties(rpc, fields, { ids: writes.map(({ party }) => party.id), names });
  const { values: held } = await valuesOfParties(rpc, fields, categories, {
    parties: [...parties.values()],
    names,
  });
  return writes.map(({ party, values }): Outcome => {
    const now = held.get(party.id) ?? {};
    const wrong = Object.entries(values).find(([name, value]) => !sameValue(now[name] ?? null, value));
    if (!wrong) return { ok: true, remoteId: String(party.id) };
    return {
      giveUp: true,
      kind: "invalid_value",
      field: wrong[0],
      reason: `holds ${JSON.stringify(now[wrong[0]] ?? null)} after writing ${JSON.stringify(wrong[1])}`,
    };
  });
}

/** A party of its own for a contact that Tryton does not have. */
export async function createParty(
  { rpc, fields }: Place,
  { target, contact }: Pick<FieldsWrite, "target" | "contact">,
): Promise<number> {
  const { firstName, lastName, email } = target.create!;
  const name = `${firstName} ${lastName}`.trim() || email;
  const key = fields.hasKeyField
    ? { [KEY_FIELD]: target.communityId }
    : { identifiers: [["create", [{ code: keyCode(target.communityId) }]]] };
  const { result } = await rpc("write", "party.party.create", [
    [
      {
        name,
        ...(fields.codeField && contact.externalId && { [fields.codeField]: contact.externalId }),
        contact_mechanisms: [["create", [{ type: "email", value: email }]]],
        ...key,
      },
    ],
  ]);
  return (result as [number])[0];
}

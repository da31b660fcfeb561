import type { FieldValues } from "#app/domain/crm/port.ts";
import type { Categories } from "./tryton-categories.server.ts";
import { isCategorySlot, KEY_FIELD, noteLineOf, type PartyFields } from "./tryton-fields.server.ts";
import { factsNote, type Note, ourNotes, readLines } from "./tryton-notes.server.ts";
import type { Rpc } from "./tryton-session.server.ts";
import { fromTryton } from "./tryton-values.ts";

/** On a stock Tryton the key is an identifier of no type, told from others by its beginning. */
const KEY_PREFIX = "ruche:";
export const keyCode = (communityId: string) => KEY_PREFIX + communityId;

export type Party = {
  id: number;
  name: string;
  code: string;
  active: boolean;
  /** Parties are merged in Tryton: this one lives on in that one. */
  replacedBy: number | null;
  /** What a write must find unchanged. */
  timestamp: string;
  categoryIds: number[];
  /** Identifiers of ours, which a copy of a party has too. */
  keys: { id: number; code: string }[];
  communityId: string | null;
  raw: Record<string, unknown>;
};

type Row = Record<string, unknown> & { id: number };

/** Parties by their ids, also those that are no longer in use; who is not there is not in the answer. */
export async function readParties(
  rpc: Rpc,
  fields: PartyFields,
  { ids, names = [] }: { ids: readonly number[]; names?: readonly string[] },
): Promise<Map<number, Party>> {
  if (ids.length === 0) return new Map();
  return searchParties(rpc, fields, { domain: [["id", "in", [...new Set(ids)]]], names });
}

/** These parties, and all that were merged into one of them. */
export async function mergedParties(
  rpc: Rpc,
  fields: PartyFields,
  ids: readonly number[],
): Promise<Map<number, Party>> {
  const all = await readParties(rpc, fields, { ids });
  for (let latest = [...all.keys()]; latest.length > 0; ) {
    const merged = await searchParties(rpc, fields, { domain: [["replaced_by", "in", latest]], names: [] });
    latest = [...merged.keys()].filter((id) => !all.has(id));
    for (const id of latest) all.set(id, merged.get(id)!);
  }
  return all;
}

/** Whether a party is this one, or was merged into it by way of others. */
export function leadsTo(parties: readonly Party[], party: Party, id: number): boolean {
  const seen = new Set<number>();
  for (let now: Party | undefined = party; now && !seen.has(now.id); ) {
    if (now.id === id) return true;
    seen.add(now.id);
    const { replacedBy }: Party = now;
    now = parties.find((one) => one.id === replacedBy);
  }
  return false;
}

async function searchParties(
  rpc: Rpc,
  fields: PartyFields,
  { domain, names }: { domain: unknown[]; names: readonly string[] },
): Promise<Map<number, Party>> {
  const real = names.filter((name) => !isCategorySlot(name) && !noteLineOf(name) && fields.typeOf(name));
  const { result } = await rpc(
    "find",
    "party.party.search_read",
    [
      domain,
      0,
      null,
      null,
      [
        ...new Set([
          "name",
          "code",
          "active",
          "replaced_by",
          "categories",
          "_timestamp",
          ...(fields.hasKeyField ? [KEY_FIELD] : []),
          ...(fields.codeField ? [fields.codeField] : []),
          ...real,
        ]),
      ],
    ],
    { context: { active_test: false } },
  );
  const parties = new Map((result as Row[]).map((row) => [row.id, partyOf(row)]));
  if (!fields.hasKeyField && parties.size > 0) await addKeys(rpc, parties);
  return parties;
}

const partyOf = (row: Row): Party => ({
  id: row.id,
  name: String(row.name ?? ""),
  code: String(row.code ?? ""),
  active: Boolean(row.active),
  replacedBy: (row.replaced_by as number | null) ?? null,
  timestamp: String(row._timestamp),
  categoryIds: (row.categories as number[] | undefined) ?? [],
  keys: [],
  communityId: (row[KEY_FIELD] as string | null | undefined) ?? null,
  raw: row,
});

async function addKeys(rpc: Rpc, parties: Map<number, Party>): Promise<void> {
  const { result } = await rpc(
    "find",
    "party.identifier.search_read",
    [
      [
        ["party", "in", [...parties.keys()]],
        ["code", "like", `${KEY_PREFIX}%`],
      ],
      0,
      null,
      [["id", "ASC"]],
      ["party", "code"],
    ],
    { context: { active_test: false } },
  );
  for (const { id, party, code } of result as { id: number; party: number; code: string }[]) {
    const found = parties.get(party);
    found?.keys.push({ id, code });
    if (found) found.communityId = code.slice(KEY_PREFIX.length);
  }
}

/** What parties hold in these fields of ours: real ones, categories, lines of the note. */
export async function valuesOfParties(
  rpc: Rpc,
  fields: PartyFields,
  categories: Categories,
  { parties, names }: { parties: readonly Party[]; names: readonly string[] },
): Promise<{ values: Map<number, FieldValues>; notes: Note[] }> {
  const wantsNotes = names.some(noteLineOf);
  const notes = wantsNotes
    ? await ourNotes(
        rpc,
        parties.map(({ id }) => id),
      )
    : [];
  const values = new Map(
    parties.map((party) => {
      const slots = categories.valuesOf(party.categoryIds);
      const lines = readLines(factsNote(notes, party.id), names);
      const entries = names.flatMap((name) => {
        if (isCategorySlot(name)) return [[name, slots[name] ?? null]];
        if (noteLineOf(name)) return [[name, lines[name] ?? null]];
        const type = fields.typeOf(name);
        return type ? [[name, fromTryton(party.raw[name], type)]] : [];
      });
      return [party.id, Object.fromEntries(entries) as FieldValues];
    }),
  );
  return { values, notes };
}

import type { CrmContact } from "#app/domain/crm/port.ts";
import { KEY_FIELD, type PartyFields } from "./tryton-fields.server.ts";
import { keyCode, readParties } from "./tryton-parties.server.ts";
import type { Rpc } from "./tryton-session.server.ts";

export type Sought = CrmContact & { communityId: string | null; remoteId: string | null };
export type FoundParties = {
  by: "remote_id" | "community_id" | "customer_code" | "email";
  ids: number[];
};

/** A merge of a merge of a merge: more is a circle. */
const MAX_MERGES = 3;

const isId = (text: string | null): text is string => text !== null && /^\d{1,15}$/.test(text);

/**
 * Which parties these contacts could be, in their order: by the first of remote id, community id, customer code and
 * address that finds anything. Only parties in use; one that was merged is what it was merged into.
 */
export async function findParties(
  rpc: Rpc,
  fields: PartyFields,
  contacts: readonly Sought[],
): Promise<FoundParties[]> {
  const found: (FoundParties | null)[] = contacts.map(() => null);
  await byRemoteId(rpc, fields, contacts, found);
  const steps = [
    {
      by: "community_id",
      key: (one: Sought) => one.communityId,
      ask: (keys: string[]) => byCommunityId(rpc, fields, keys),
    },
    {
      by: "customer_code",
      key: (one: Sought) => one.externalId,
      ask: (keys: string[]) => byCode(rpc, fields, keys),
    },
    {
      by: "email",
      key: (one: Sought) => one.email?.toLowerCase() ?? null,
      ask: (keys: string[]) => byAddress(rpc, keys),
    },
  ] as const;
  for (const { by, key, ask } of steps) {
    const open = contacts.flatMap((contact, at) =>
      found[at] || !key(contact) ? [] : [{ at, key: key(contact)! }],
    );
    if (open.length === 0) continue;
    const parties = await ask([...new Set(open.map((one) => one.key))]);
    for (const { at, key: value } of open) {
      const ids = parties.get(value);
      if (ids && ids.size > 0) found[at] = { by, ids: [...ids] };
    }
  }
  return found.map((one) => one ?? { by: "email", ids: [] });
}

async function byRemoteId(
  rpc: Rpc,
  fields: PartyFields,
  contacts: readonly Sought[],
  found: (FoundParties | null)[],
): Promise<void> {
  const known = contacts.flatMap(({ remoteId }, at) =>
    isId(remoteId) ? [{ at, id: Number(remoteId) }] : [],
  );
  const living = await inUse(
    rpc,
    fields,
    known.map(({ id }) => id),
  );
  for (const { at, id } of known) {
    const party = living.get(id);
    if (party !== undefined) found[at] = { by: "remote_id", ids: [party] };
  }
}

/** Of these parties, also merged ones, which is in use in their place; who is not in use is left out. */
async function inUse(rpc: Rpc, fields: PartyFields, ids: readonly number[]): Promise<Map<number, number>> {
  const living = new Map<number, number>();
  let open = [...new Set(ids)].map((id) => ({ id, now: id }));
  for (let step = 0; open.length > 0 && step <= MAX_MERGES; step += 1) {
    const parties = await readParties(rpc, fields, { ids: open.map(({ now }) => now) });
    open = open.flatMap(({ id, now }) => {
      const party = parties.get(now);
      if (party?.replacedBy) return [{ id, now: party.replacedBy }];
      if (party?.active) living.set(id, now);
      return [];
    });
  }
  return living;
}

type ByKey = Map<string, Set<number>>;
function gather(pairs: readonly (readonly [string, number])[]): ByKey {
  const all: ByKey = new Map();
  for (const [key, id] of pairs) all.set(key, (all.get(key) ?? new Set()).add(id));
  return all;
}

/** Also by the party that was merged into another, which has the id still. */
async function byCommunityId(rpc: Rpc, fields: PartyFields, ids: string[]): Promise<ByKey> {
  const pairs = fields.hasKeyField ? await byKeyField(rpc, ids) : await byIdentifier(rpc, ids);
  const living = await inUse(
    rpc,
    fields,
    pairs.map(([, party]) => party),
  );
  return gather(
    pairs.flatMap(([id, party]) => {
      const now = living.get(party);
      return now === undefined ? [] : [[id, now] as const];
    }),
  );
}

async function byKeyField(rpc: Rpc, ids: string[]): Promise<[string, number][]> {
  const { result } = await rpc(
    "find",
    "party.party.search_read",
    [[[KEY_FIELD, "in", ids]], 0, null, null, [KEY_FIELD]],
    { context: { active_test: false } },
  );
  return (result as { id: number; community_id: string }[]).map((row) => [row.community_id, row.id]);
}

async function byIdentifier(rpc: Rpc, ids: string[]): Promise<[string, number][]> {
  const { result } = await rpc("find", "party.identifier.search_read", [
    [["code", "in", ids.map(keyCode)]],
    0,
    null,
    null,
    ["party", "code"],
  ]);
  const idOf = new Map(ids.map((id) => [keyCode(id), id]));
  return (result as { party: number; code: string }[]).map(({ party, code }) => [idOf.get(code)!, party]);
}

async function byCode(rpc: Rpc, { codeField }: PartyFields, codes: string[]): Promise<ByKey> {
  if (!codeField) return new Map();
  const { result } = await rpc("find", "party.party.search_read", [
    [[codeField, "in", codes]],
    0,
    null,
    null,
    [codeField],
  ]);
  const rows = result as (Record<string, unknown> & { id: number })[];
  return gather(rows.map((row) => [String(row[codeField]), row.id]));
}

/** People write addresses in any case. `_` and `%` in one find more than it; what is found is compared again. */
async function byAddress(rpc: Rpc, addresses: string[]): Promise<ByKey> {
  const { result } = await rpc("find", "party.contact_mechanism.search_read", [
    [
      ["type", "=", "email"],
      ["party.active", "=", true],
      ["OR", ...addresses.map((address) => ["value", "ilike", address])],
    ],
    0,
    null,
    null,
    ["party", "value"],
  ]);
  const rows = result as { party: number; value: string | null }[];
  return gather(rows.map(({ party, value }) => [(value ?? "").trim().toLowerCase(), party]));
}

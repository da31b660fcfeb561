import type { PulledAccount, PulledContact, PulledPage } from "#app/domain/crm/port.ts";
import type { PartyFields } from "./tryton-fields.server.ts";
import type { Rpc } from "./tryton-session.server.ts";
import { fromTryton, packedTime } from "./tryton-values.ts";

/** Parties per page. */
const PAGE = 200;
/** Rows get the time at which their transaction began; one that took this long is still read the next time. */
const OVERLAP_MS = 5 * 60_000;

type Config = Record<string, string | undefined>;
type Row = Record<string, unknown> & { id: number };
type Reading = { rpc: Rpc; fields: PartyFields; config: Config };

/** One page of parties that changed, in the order of their ids; companies that people work for are accounts. */
export async function pullParties(
  { rpc, fields, config }: Reading,
  { since, cursor }: { since: Date | null; cursor: string | null },
): Promise<PulledPage> {
  // Without the module party_relationship nobody works for anybody; `check` says so.
  const relation = fields.hasRelations ? config.accountRelation?.trim() || null : null;
  const changed = since ? changedSince(since, relation !== null) : [];
  const names = [config.segmentField, config.tierField, config.accountValueField, config.ownerField].filter(
    (name): name is string => Boolean(name) && fields.typeOf(name!) !== null,
  );
  if (fields.codeField) names.push(fields.codeField);
  const keep = (result: unknown) => (Array.isArray(result) ? { rows: result.length } : result);
  const searching = { context: { active_test: false }, keep };
  const { result, headers } = await rpc(
    "pull",
    "party.party.search_read",
    [
      [["id", ">", Number(cursor ?? 0)], ...changed],
      0,
      PAGE,
      [["id", "ASC"]],
      ["name", "active", "replaced_by", ...names],
    ],
    searching,
  );
  const parties = result as Row[];
  const ids = parties.map(({ id }) => id);
  const [mechanisms, relations] = await Promise.all([
    mechanismsOf(rpc, ids, keep),
    relation ? relationsOf(rpc, ids, relation, keep) : [],
  ]);
  const employers = new Map(relations.map(({ from_, to }) => [from_, to]));
  const companies = new Set(relations.map(({ to }) => to));
  // A company may be named by somebody who changed while it did not.
  const unread = [...companies].filter((id) => !ids.includes(id));
  const others = unread.length > 0 ? await companiesOf(rpc, unread, names, keep) : [];
  const until = cursor === null ? Date.parse(headers.date ?? "") : Number.NaN;
  return {
    accounts: [...parties.filter(({ id }) => companies.has(id)), ...others].map((row) =>
      account(row, fields, config),
    ),
    contacts: parties
      .filter(({ id }) => !companies.has(id))
      .map((row) => contact(row, fields, config, mechanisms.get(row.id) ?? [], employers.get(row.id))),
    next: parties.length === PAGE ? String(ids.at(-1)) : null,
    until: Number.isNaN(until) ? null : new Date(until - OVERLAP_MS),
    expected: cursor === null ? await countOf(rpc, changed) : null,
  };
}

/** An address, a phone number or an employer of its own is another record with another time. */
function changedSince(since: Date, withRelations: boolean): unknown[] {
  const time = packedTime(since);
  const places = ["", "contact_mechanisms.", ...(withRelations ? ["relations."] : [])];
  return [
    [
      "OR",
      ...places.flatMap((place) => [
        [`${place}write_date`, ">=", time],
        [`${place}create_date`, ">=", time],
      ]),
    ],
  ];
}

async function countOf(rpc: Rpc, changed: unknown[]): Promise<number> {
  const { result } = await rpc("pull", "party.party.search_count", [changed], {
    context: { active_test: false },
  });
  return result as number;
}

type Keep = (result: unknown) => unknown;
type Mechanism = { party: number; type: string; value: string | null };

async function mechanismsOf(rpc: Rpc, ids: number[], keep: Keep): Promise<Map<number, Mechanism[]>> {
  const { result } = await rpc(
    "pull",
    "party.contact_mechanism.search_read",
    [
      [
        ["party", "in", ids],
        ["type", "in", ["email", "phone", "mobile"]],
      ],
      0,
      null,
      [
        ["party", "ASC"],
        ["sequence", "ASC NULLS FIRST"],
        ["id", "ASC"],
      ],
      ["party", "type", "value"],
    ],
    { keep },
  );
  const all = new Map<number, Mechanism[]>();
  for (const row of result as Mechanism[]) all.set(row.party, [...(all.get(row.party) ?? []), row]);
  return all;
}

type Relation = { from_: number; to: number };

/** Who works for whom, whichever end is on this page. */
async function relationsOf(rpc: Rpc, ids: number[], relation: string, keep: Keep): Promise<Relation[]> {
  const { result } = await rpc(
    "pull",
    "party.relation.all.search_read",
    [
      [
        ["type.name", "=", relation],
        ["OR", ["from_", "in", ids], ["to", "in", ids]],
      ],
      0,
      null,
      [["id", "ASC"]],
      ["from_", "to"],
    ],
    { keep },
  );
  return result as Relation[];
}

async function companiesOf(rpc: Rpc, ids: number[], names: string[], keep: Keep): Promise<Row[]> {
  const { result } = await rpc(
    "pull",
    "party.party.search_read",
    [[["id", "in", ids]], 0, null, null, ["name", ...names]],
    { context: { active_test: false }, keep },
  );
  return result as Row[];
}

/** A field's value as words; null where the setting names none. */
function words(row: Row, fields: PartyFields, name: string | undefined): string | null {
  const type = name ? fields.typeOf(name) : null;
  const value = name && type ? fromTryton(row[name], type) : null;
  return value === null ? null : String(value);
}

function account(row: Row, fields: PartyFields, config: Config): PulledAccount {
  const value = words(row, fields, config.accountValueField);
  return {
    remoteId: String(row.id),
    name: String(row.name ?? ""),
    value,
    currency: value === null ? null : config.accountCurrency?.trim().toUpperCase() || null,
    segment: words(row, fields, config.segmentField),
    tier: words(row, fields, config.tierField),
    ownerName: words(row, fields, config.ownerField),
  };
}

function contact(
  row: Row,
  fields: PartyFields,
  config: Config,
  mechanisms: Mechanism[],
  employer: number | undefined,
): PulledContact {
  const first = (...types: string[]) =>
    mechanisms.find(({ type, value }) => types.includes(type) && value)?.value;
  return {
    remoteId: String(row.id),
    customerCode: words(row, fields, fields.codeField ?? undefined),
    email: first("email")?.trim().toLowerCase() ?? null,
    // Tryton has one name, and cutting it in two would be a guess.
    firstName: "",
    lastName: String(row.name ?? ""),
    phone: first("phone", "mobile") ?? "",
    accountRemoteId: employer === undefined ? null : String(employer),
    segment: words(row, fields, config.segmentField),
    tier: words(row, fields, config.tierField),
    ownerName: words(row, fields, config.ownerField),
    deleted: !row.active || row.replaced_by !== null,
  };
}

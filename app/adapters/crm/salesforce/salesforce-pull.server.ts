import { CrmFailure, type PulledAccount, type PulledContact, type PulledPage } from "#app/domain/crm/port.ts";
import { contactInfo, type Describe, type ObjectInfo } from "./salesforce-objects.server.ts";
import { firstPage, pageAt, type QueryPage, type Row } from "./salesforce-query.server.ts";
import type { Session } from "./salesforce-session.server.ts";

/** A change is stamped when it begins and seen when it ends; some of theirs take minutes. Read twice is better than never. */
const OVERLAP_MS = 5 * 60 * 1000;

type Config = Record<string, string | undefined>;
type Phase = "accounts" | "contacts";
type Place = { session: Session; describe: Describe; config: Config };

const CURSOR = /^(accounts|contacts)(?: (\/services\/data\/\S+))?$/;

/** One page of what changed since, accounts first. The cursor is the phase and where Salesforce said to go on. */
export async function pullPage(
  place: Place,
  { since, cursor }: { since: Date | null; cursor: string | null },
): Promise<PulledPage> {
  const [, phase, at] = CURSOR.exec(cursor ?? "accounts") ?? [];
  if (!phase) throw new CrmFailure("unexpected", "not a place to go on from");
  const query = phase === "accounts" ? await accountQuery(place) : await contactQuery(place);
  if (!query) return { accounts: [], contacts: [], next: "contacts", until: null, expected: null };
  const start = () => {
    const changed = since ? `SystemModstamp >= ${since.toISOString()}` : "";
    const where = [changed, query.where].filter(Boolean).join(" AND ");
    const soql = `SELECT ${query.select.join(",")} FROM ${query.from}${where && ` WHERE ${where}`} ORDER BY SystemModstamp`;
    // Who was deleted matters to those who have read them before.
    return firstPage(place.session, "pull", soql, since !== null && phase === "contacts");
  };
  const page = at ? await pageAt(place.session, "pull", at).catch(gone(start)) : await start();
  return {
    accounts: phase === "accounts" ? page.records.map(query.account) : [],
    contacts: phase === "contacts" ? page.records.map(query.contact) : [],
    next: nextCursor(phase as Phase, page),
    until: cursor === null && page.date ? new Date(page.date.getTime() - OVERLAP_MS) : null,
    expected: cursor === null ? await expected(place, since, page.totalSize) : null,
  };
}

/** An open question is kept for two days, and only ten at a time: one that is gone is asked again from its beginning. */
const gone = (start: () => Promise<QueryPage>) => (error: unknown) => {
  if (error instanceof CrmFailure && error.message.startsWith("INVALID_QUERY_LOCATOR")) return start();
  throw error;
};

function nextCursor(phase: Phase, { nextRecordsUrl }: QueryPage): string | null {
  if (nextRecordsUrl) return `${phase} ${nextRecordsUrl}`;
  return phase === "accounts" ? "contacts" : null;
}

/** For showing progress only: an org so large that counting takes too long goes without. */
async function expected({ session }: Place, since: Date | null, accounts: number): Promise<number | null> {
  const where = since ? ` WHERE SystemModstamp >= ${since.toISOString()}` : "";
  const soql = `SELECT COUNT() FROM Contact${where}`;
  try {
    return accounts + (await firstPage(session, "pull", soql, since !== null)).totalSize;
  } catch (failure) {
    if (failure instanceof CrmFailure && failure.kind === "timeout") return null;
    throw failure;
  }
}

type Query = {
  from: string;
  select: string[];
  where: string;
  account: (row: Row) => PulledAccount;
  contact: (row: Row) => PulledContact;
};

const text = (value: unknown): string | null =>
  value === null || value === undefined || value === "" ? null : String(value);
const ownerOf = ({ Owner }: Row): string | null => text((Owner as { Name?: string } | null)?.Name);

/** Only what this org has and shows us may be asked for: one unknown name spoils the whole question. */
const having = (info: ObjectInfo, names: readonly (string | undefined)[]): string[] =>
  names.flatMap((name) => info.field(name)?.name ?? []);

async function accountQuery({ describe, config }: Place): Promise<Query | null> {
  const info = await describe("Account");
  if (!info?.queryable) return null;
  const value = info.field(config.accountValueField)?.name;
  const segment = info.field(config.segmentField)?.name;
  const tier = info.field(config.tierField)?.name;
  // Orgs with one currency have no field for it.
  const currency = info.field("CurrencyIsoCode")?.name;
  return {
    ...NOTHING,
    from: "Account",
    select: [...having(info, ["Id", "Name", value, segment, tier, currency]), "Owner.Name"],
    account: (row) => ({
      remoteId: row.Id,
      name: String(row.Name ?? ""),
      value: value ? text(row[value]) : null,
      currency: (currency && text(row[currency])) || text(config.accountCurrency),
      segment: segment ? text(row[segment]) : null,
      tier: tier ? text(row[tier]) : null,
      ownerName: ownerOf(row),
    }),
  };
}

async function contactQuery({ describe, config }: Place): Promise<Query> {
  const info = await contactInfo(describe);
  const code = info.field(config.customerCodeField)?.name;
  const segment = info.field(config.segmentField)?.name;
  const tier = info.field(config.tierField)?.name;
  const own = [
    "Id",
    "FirstName",
    "LastName",
    "Email",
    "Phone",
    "AccountId",
    "IsDeleted",
    code,
    segment,
    tier,
  ];
  return {
    ...NOTHING,
    from: "Contact",
    select: [...having(info, own), "Owner.Name"],
    contact: (row) => ({
      remoteId: row.Id,
      customerCode: code ? text(row[code]) : null,
      email: text(row.Email)?.toLowerCase() ?? null,
      firstName: String(row.FirstName ?? ""),
      lastName: String(row.LastName ?? ""),
      phone: String(row.Phone ?? ""),
      accountRemoteId: text(row.AccountId),
      segment: segment ? text(row[segment]) : null,
      tier: tier ? text(row[tier]) : null,
      ownerName: ownerOf(row),
      deleted: row.IsDeleted === true,
    }),
  };
}

const never = () => {
  throw new Error("a page of accounts has no contacts, and the other way round");
};
const NOTHING = { where: "", account: never, contact: never };

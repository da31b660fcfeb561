import { type Actor, hasRole } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { consents } from "#db/schema/accounts.ts";
import type { Sql } from "#db/types.ts";
import { versionsInFull } from "./consent-matters.ts";
import { CONSENT_WORDINGS, type ConsentPurpose } from "./consent-wordings.ts";

export type RegisterPurpose = ConsentPurpose | "terms";
export type RegisterSource = (typeof consents.$inferSelect)["source"];

export type RegisterEntry = {
  id: string;
  purpose: RegisterPurpose;
  granted: boolean;
  wordingVersion: string;
  /** What was on the screen, word for word. */
  wording: string;
  locale: "en" | "fr";
  source: RegisterSource;
  recordedAt: Date;
  /** No newer answer of theirs on this purpose: it is what holds. */
  holds: boolean;
  username: string;
  displayName: string;
};

export type RegisterFilter = {
  purpose: RegisterPurpose | null;
  answer: "yes" | "no" | null;
  /** A username. */
  who: string;
  after: string | null;
};

export type PurposeSummary = {
  purpose: RegisterPurpose;
  /** Members whose newest answer is a yes, or a no. */
  yes: number;
  no: number;
  /** Of those who agree, how many did so to words that name less than those in use: they are asked for a fresh yes. */
  asked: number;
  /** Every version anybody answered to, newest first; `holding`: members who agree in its words now. */
  versions: { version: string; holding: number; answers: number; firstAt: Date; lastAt: Date }[];
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The filter an address asks for; what is none is no filter. */
export function registerFilter(search: URLSearchParams): RegisterFilter {
  const purpose = search.get("purpose") ?? "";
  const answer = search.get("answer");
  return {
    purpose: Object.hasOwn(CONSENT_WORDINGS, purpose) ? (purpose as RegisterPurpose) : null,
    answer: answer === "yes" || answer === "no" ? answer : null,
    who: (search.get("who") ?? "").trim().replace(/^@/, "").slice(0, 120),
    after: search.get("after"),
  };
}

/** Every answer anybody ever gave, newest first. Answers are only ever added. */
export async function listConsentRegister(
  sql: Sql,
  actor: Actor,
  { purpose, answer, who, after }: RegisterFilter,
  size = 40,
): Promise<Page<RegisterEntry>> {
  assertAllowed(hasRole(actor, "admin") || "not_your_role");
  const cursor = decodeCursor(after, 2);
  const from =
    cursor && !Number.isNaN(Date.parse(String(cursor[0]))) && UUID.test(String(cursor[1])) ? cursor : null;
  const rows = await sql<(RegisterEntry & { at: string })[]>`
    select c.id, c.purpose, c.granted, c.wording_version as "wordingVersion", c.wording, c.locale, c.source,
      c.recorded_at as "recordedAt", c.recorded_at::text as at, m.username, m.display_name as "displayName",
      not exists (select 1 from consents n where n.member_id = c.member_id and n.purpose = c.purpose
        and (n.recorded_at, n.id) > (c.recorded_at, c.id)) as holds
    from consents c join members m on m.id = c.member_id
    where true
      ${purpose ? sql`and c.purpose = ${purpose}` : sql``}
      ${answer ? sql`and c.granted = ${answer === "yes"}` : sql``}
      ${who ? sql`and c.member_id = (select id from members where lower(username) = lower(${who}))` : sql``}
      ${from ? sql`and (c.recorded_at, c.id) < (${String(from[0])}::text::timestamptz, ${String(from[1])}::uuid)` : sql``}
    order by c.recorded_at desc, c.id desc limit ${size + 1}`;
  const page = toPage([...rows], (row) => [row.at, row.id], size);
  return { items: page.items.map(({ at: _at, ...row }) => row), next: page.next };
}

function askedAgain({ purpose, versions }: Pick<PurposeSummary, "purpose" | "versions">): number {
  if (purpose === "terms") return 0;
  const full = versionsInFull(purpose);
  return versions.reduce((sum, { version, holding }) => sum + (full.includes(version) ? 0 : holding), 0);
}

/** What holds now, by purpose, who agrees in which version of the words, and in which it was ever answered. */
export async function consentSummary(sql: Sql, actor: Actor): Promise<PurposeSummary[]> {
  assertAllowed(hasRole(actor, "admin") || "not_your_role");
  const rows = await sql<PurposeSummary[]>`
    with newest as (
      select distinct on (member_id, purpose) purpose, granted, wording_version from consents
      order by member_id, purpose, recorded_at desc, id desc
    ), answered as (
      select purpose, count(*) filter (where granted)::int as yes, count(*) filter (where not granted)::int as no
      from newest group by purpose
    ), held as (
      select purpose, wording_version, count(*)::int as holding from newest where granted group by purpose, wording_version
    ), worded as (
      select purpose, wording_version, count(*)::int as answers, min(recorded_at) as first_at, max(recorded_at) as last_at
      from consents group by purpose, wording_version
    )
    select a.purpose, a.yes, a.no, (select json_agg(json_build_object('version', w.wording_version,
        'holding', coalesce(h.holding, 0), 'answers', w.answers, 'firstAt', w.first_at, 'lastAt', w.last_at)
        order by w.wording_version desc)
      from worded w left join held h using (purpose, wording_version) where w.purpose = a.purpose) as versions
    from answered a order by a.purpose`;
  return rows.map((row) => ({
    ...row,
    asked: askedAgain(row),
    versions: row.versions.map((one) => ({
      ...one,
      firstAt: new Date(one.firstAt),
      lastAt: new Date(one.lastAt),
    })),
  }));
}

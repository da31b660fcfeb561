import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { LinkMethod } from "#db/schema/crm.ts";
import type { ConnectionKind } from "#db/schema/crm-sync.ts";
import type { Sql } from "#db/types.ts";
import { canDecideMatches } from "./policy.ts";
import { rowId } from "./row-id.ts";

const PAGE = 10;

export type Candidate = {
  id: string;
  externalId: string | null;
  name: string;
  email: string | null;
  company: string;
  phone: string;
  /** Other columns of the file they came from. */
  extra: Record<string, string>;
  /** What speaks for them. */
  proofs: LinkMethod[];
  /** The member is this contact at present. */
  current: boolean;
  /** The other member this contact is already. */
  takenBy: { username: string; displayName: string } | null;
};

/** A member who may be one of several contacts. */
export type MemberQuestion = {
  kind: "member";
  id: string;
  reason: "several_contacts" | "contact_taken" | "proofs_contradict";
  askedAt: Date;
  memberId: string;
  username: string;
  displayName: string;
  email: string;
  memberSince: Date;
  ideas: number;
  candidates: Candidate[];
};

/** A contact who may be one of several records of a CRM. */
export type RecordQuestion = {
  kind: "record";
  id: string;
  askedAt: Date;
  connection: { id: string; name: string; kind: ConnectionKind };
  contact: { id: string; externalId: string | null; name: string; email: string | null; company: string };
  /** Who the contact is here. */
  member: { username: string; displayName: string } | null;
  candidates: { remoteId: string; label: string; takenBy: { id: string; name: string } | null }[];
};

export type Question = MemberQuestion | RecordQuestion;

/** Everything a person has to decide about who is who, the longest waiting first, with everyone it could be. */
export async function listMatches(
  sql: Sql,
  actor: Actor,
  { after }: { after: string | null },
): Promise<Page<Question>> {
  assertAllowed(canDecideMatches(actor));
  const cursor = decodeCursor(after, 2);
  const valid = cursor && !Number.isNaN(Date.parse(String(cursor[0])));
  const from = valid
    ? { at: String(cursor[0]), id: rowId(String(cursor[1])) }
    : { at: "-infinity", id: "00000000-0000-0000-0000-000000000000" };
  const heads = await sql<{ kind: Question["kind"]; id: string; sortKey: string }[]>`
    select kind, id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sortKey" from (
      (select 'member' as kind, id, opened_at as at from match_reviews
        where decided_at is null and (opened_at, id) > (${from.at}::text::timestamptz, ${from.id}::uuid)
        order by opened_at, id limit ${PAGE + 1})
      union all
      (select 'record', r.id, r.looked_up_at from crm_connections k, lateral (
        select id, looked_up_at from crm_records where connection_id = k.id and state = 'ambiguous'
          and (looked_up_at, id) > (${from.at}::text::timestamptz, ${from.id}::uuid)
        order by looked_up_at, id limit ${PAGE + 1}) r)
    ) questions order by at, id limit ${PAGE + 1}`;
  const page = toPage([...heads], (row) => [row.sortKey, row.id], PAGE);
  const ids = (kind: Question["kind"]) =>
    page.items.filter((head) => head.kind === kind).map((head) => head.id);
  const [members, records] = await Promise.all([
    memberQuestions(sql, ids("member")),
    recordQuestions(sql, ids("record")),
  ]);
  const byId = new Map<string, Question>([...members, ...records].map((question) => [question.id, question]));
  return { ...page, items: page.items.flatMap((head) => byId.get(head.id) ?? []) };
}

async function memberQuestions(sql: Sql, ids: string[]): Promise<MemberQuestion[]> {
  if (ids.length === 0) return [];
  return sql<MemberQuestion[]>`
    select 'member' as kind, r.id, r.reason, r.opened_at as "askedAt", m.id as "memberId", m.username,
      m.display_name as "displayName", m.email, m.created_at as "memberSince",
      (select count(*)::int from ideas i where i.author_id = m.id) as ideas,
      (select coalesce(json_agg(json_build_object('id', c.id, 'externalId', c.external_id,
        'name', trim(c.first_name || ' ' || c.last_name), 'email', c.email, 'company', c.company, 'phone', c.phone,
        'extra', c.extra, 'proofs', array_remove(array[
          case when exists (select 1 from identities i where i.member_id = m.id and i.customer_code = c.external_id)
            then 'single_sign_on' end,
          case when exists (select 1 from contact_challenges h where h.member_id = m.id and h.contact_id = c.id
            and h.used_at is not null) then 'customer_code' end,
          case when c.email = m.email then 'verified_email' end], null),
        'current', exists (select 1 from contact_links l where l.contact_id = c.id and l.member_id = m.id and l.unlinked_at is null),
        'takenBy', (select json_build_object('username', t.username, 'displayName', t.display_name)
          from contact_links l join members t on t.id = l.member_id
          where l.contact_id = c.id and l.unlinked_at is null and l.member_id <> m.id)
        ) order by c.external_id, c.id), '[]') from contacts c where c.id = any(r.candidate_ids)) as candidates
    from match_reviews r join members m on m.id = r.member_id where r.id = any(${ids}) and r.decided_at is null`;
}

async function recordQuestions(sql: Sql, ids: string[]): Promise<RecordQuestion[]> {
  if (ids.length === 0) return [];
  return sql<RecordQuestion[]>`
    select 'record' as kind, r.id, r.looked_up_at as "askedAt",
      json_build_object('id', k.id, 'name', k.name, 'kind', k.kind) as connection,
      json_build_object('id', c.id, 'externalId', c.external_id, 'name', trim(c.first_name || ' ' || c.last_name),
        'email', c.email, 'company', c.company) as contact,
      (select json_build_object('username', m.username, 'displayName', m.display_name) from contact_links l
        join members m on m.id = l.member_id where l.contact_id = c.id and l.unlinked_at is null) as member,
      (select coalesce(json_agg(json_build_object('remoteId', one->>'remoteId', 'label', one->>'label',
        'takenBy', (select json_build_object('id', o.id, 'name', coalesce(nullif(trim(o.first_name || ' ' || o.last_name), ''), o.email, o.external_id))
          from crm_records t join contacts o on o.id = t.contact_id
          where t.connection_id = r.connection_id and t.remote_id = one->>'remoteId')) order by nth), '[]')
        from jsonb_array_elements(r.candidates) with ordinality as given(one, nth)) as candidates
    from crm_records r join crm_connections k on k.id = r.connection_id join contacts c on c.id = r.contact_id
    where r.id = any(${ids}) and r.state = 'ambiguous'`;
}

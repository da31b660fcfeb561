import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
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
  /** The member this contact is already. */
  takenBy: { username: string; displayName: string } | null;
};

export type MatchReview = {
  id: string;
  reason: "several_contacts" | "contact_taken";
  openedAt: Date;
  memberId: string;
  username: string;
  displayName: string;
  email: string;
  memberSince: Date;
  ideas: number;
  candidates: Candidate[];
  sortKey: string;
};

/** Members whose contact is not certain, the longest waiting first, each with everyone it could be. */
export async function listMatches(
  sql: Sql,
  actor: Actor,
  { after }: { after: string | null },
): Promise<Page<MatchReview>> {
  assertAllowed(canDecideMatches(actor));
  const cursor = decodeCursor(after, 2);
  const valid = cursor && !Number.isNaN(Date.parse(String(cursor[0])));
  const rows = await sql<MatchReview[]>`
    select r.id, r.reason, r.opened_at as "openedAt", m.id as "memberId", m.username, m.display_name as "displayName",
      m.email, m.created_at as "memberSince", (select count(*)::int from ideas i where i.author_id = m.id) as ideas,
      to_char(r.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sortKey",
      (select coalesce(json_agg(json_build_object('id', c.id, 'externalId', c.external_id,
        'name', trim(c.first_name || ' ' || c.last_name), 'email', c.email, 'company', c.company, 'phone', c.phone,
        'extra', c.extra, 'takenBy', (select json_build_object('username', t.username, 'displayName', t.display_name)
          from contact_links l join members t on t.id = l.member_id where l.contact_id = c.id and l.unlinked_at is null)
        ) order by c.external_id, c.id), '[]') from contacts c where c.id = any(r.candidate_ids)) as candidates
    from match_reviews r join members m on m.id = r.member_id
    where r.decided_at is null
      ${valid ? sql`and (r.opened_at, r.id) > (${String(cursor[0])}::text::timestamptz, ${rowId(String(cursor[1]))}::uuid)` : sql``}
    order by r.opened_at, r.id limit ${PAGE + 1}`;
  return toPage([...rows], (row) => [row.sortKey, row.id], PAGE);
}

import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";
import { isRowKey } from "./row-key.ts";

export type Ambassador = {
  id: string;
  username: string;
  displayName: string;
  avatarKey: string | null;
  bio: string;
  tierId: string;
  /** In the programme. */
  since: Date;
  /** What they say of themselves. */
  words: string;
  /** What for: what they did for others, as far as they let it be seen. */
  acceptedAnswers: number;
  ideasTaken: number;
  helpfulVotes: number;
  articles: number;
  sortKey: string;
};

/** People of a page. */
const PAGE = 30;

/** Who the ambassadors are, of the highest tier first, the longest in it first. */
export async function listAmbassadors(
  sql: Sql,
  { tierId, cursor }: { tierId: string; cursor: string | null },
): Promise<Page<Ambassador>> {
  const [key, id] = decodeCursor(cursor, 2) ?? [];
  const after = isRowKey(key, id)
    ? sql`and (a.state_since, a.member_id) > (${String(key)}::text::timestamptz, ${String(id)}::text::uuid)`
    : sql``;
  const count = (kind: string) => sql`case when m.hidden_parts && array['points', 'activity'] then 0
    else coalesce((s.counts->>${kind}::text)::int, 0) end`;
  const rows = await sql<Ambassador[]>`
    select m.id, m.username, m.display_name as "displayName", m.avatar_key as "avatarKey", m.bio,
      a.tier_id as "tierId", a.state_since as since, a.words, ${count("accepted_answer")} as "acceptedAnswers",
      ${count("idea_accepted")} as "ideasTaken", ${count("helpful_vote")} as "helpfulVotes",
      ${count("article_published")} as articles,
      (a.state_since at time zone 'UTC')::text || '+00' as "sortKey"
    from ambassadors a join members m on m.id = a.member_id left join standings s on s.member_id = m.id
    where a.state = 'active' and a.tier_id = ${tierId} ${after}
    order by a.state_since, a.member_id limit ${PAGE + 1}`;
  return toPage([...rows], (row) => [row.sortKey, row.id], PAGE);
}

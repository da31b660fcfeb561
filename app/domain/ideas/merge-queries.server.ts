import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Sql } from "#db/types.ts";
import { isProductManager } from "./policy.ts";

export type MergeCandidate = {
  id: string;
  number: number;
  slug: string;
  title: string;
  excerpt: string;
  statusId: string;
  author: string;
  promotes: number;
  demotes: number;
  comments: number;
  followers: number;
  createdAt: Date;
  mergedInto: { number: number; slug: string } | null;
};

const columns = (
  sql: Sql,
) => sql`i.id, i.number::int, i.slug, i.title, i.excerpt, i.status_id as "statusId", a.display_name as author,
  i.promotes, i.demotes, i.comment_count as comments, i.follower_count as followers, i.created_at as "createdAt",
  (select json_build_object('number', p.number, 'slug', p.slug) from ideas p where p.id = i.merged_into_id) as "mergedInto"`;

/** One side of a merge. Throws `NotFound`. */
export async function mergeSide(sql: Sql, actor: Actor, number: number): Promise<MergeCandidate> {
  const [row] = isProductManager(actor)
    ? await sql<
        MergeCandidate[]
      >`select ${columns(sql)} from ideas i join members a on a.id = i.author_id where i.number = ${number}`
    : [];
  if (!row) throw new NotFound("no_such_idea");
  return row;
}

const CANDIDATES = 8;

/** Public ideas that this one may repeat: by words or number when some are given, else by how alike the titles are. */
export async function mergeCandidates(
  sql: Sql,
  actor: Actor,
  { idea, q }: { idea: { id: string; title: string }; q: string },
): Promise<MergeCandidate[]> {
  if (!isProductManager(actor)) return [];
  const text = q || idea.title;
  const number = Number(/^#?(\d{1,15})$/.exec(q)?.[1] ?? 0);
  const words = text
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .slice(0, 12)
    .join(" or ");
  return sql<MergeCandidate[]>`
    select ${columns(sql)} from ideas i join members a on a.id = i.author_id
    where i.visibility = 'public' and i.merged_into_id is null and i.id <> ${idea.id} and i.id in (
      select id from ideas where number = ${number}
      union (select id from ideas where ruche_plain(title) % ruche_plain(${text}) limit 100)
      union (select idea_id from idea_texts where search @@ websearch_to_tsquery('english', ruche_plain(${words}))
        order by ts_rank(search, websearch_to_tsquery('english', ruche_plain(${words}))) desc limit 20)
      union (select idea_id from idea_texts where search @@ websearch_to_tsquery('french', ruche_plain(${words}))
        order by ts_rank(search, websearch_to_tsquery('french', ruche_plain(${words}))) desc limit 20))
    order by i.number = ${number} desc, similarity(ruche_plain(i.title), ruche_plain(${text})) desc, i.score desc, i.number
    limit ${CANDIDATES}`;
}

/**
 * What a merge would do to the count: people who voted on both count once, `added` are new votes for the target. Votes in
 * quarantine are not among either.
 */
export async function mergeEffect(
  sql: Sql,
  { childId, parentId }: { childId: string; parentId: string },
): Promise<{ both: number; added: number }> {
  const [row] = await sql<[{ both: number; added: number }]>`
    select count(w.member_id)::int as both, (count(*) filter (where w.member_id is null and v.value = 1))::int as added
    from idea_votes v left join idea_votes w on w.member_id = v.member_id and w.idea_id = ${parentId}
    where v.idea_id = ${childId} and v.quarantined_at is null`;
  return row;
}

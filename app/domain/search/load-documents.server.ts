import { SEARCH_KINDS, type SearchDocument, type SearchKind } from "#search/engine.ts";
import type { Run } from "#search/run.ts";
import {
  type ArticleRow,
  articleDocument,
  type IdeaRow,
  ideaDocument,
  type PersonRow,
  personDocument,
  type ThreadRow,
  threadDocument,
} from "./documents.ts";
import type { Target } from "./targets.ts";

/** Characters of HTML read of one text; more than ends up in a document. */
const READ = 20_000;
/** Answers of a thread that are looked through. */
const ANSWERS = 4;

const views = (kind: SearchKind, id: string, before = "0") =>
  `(${before} + coalesce((select sum(v.views) from content_days v where v.kind = '${kind}' and v.target_id = ${id}), 0))::float8 as views`;
const milliseconds = (column: string) => `(extract(epoch from ${column}) * 1000)::float8 as "createdAt"`;

/** What everybody may read of each kind, and nothing else. */
const SELECT: Record<SearchKind, string> = {
  idea: `
    select i.id, i.language, i.title, to_json(i.tags) as tags, i.category_id as "categoryId", i.status_id as "statusId",
      s.category = 'done' as done, i.score, ${views("idea", "i.id")}, left(x.html, ${READ}) as html, ${milliseconds("i.created_at")}
    from ideas i join idea_texts x on x.idea_id = i.id join statuses s on s.id = i.status_id
    where i.visibility = 'public' and i.merged_into_id is null and i.id = any($1::text::uuid[])`,
  thread: `
    select t.id, t.language, t.title, to_json(t.tags) as tags, t.product, t.version, t.category_id as "categoryId", t.state,
      t.accepted_post_id is not null as accepted, t.score, ${views("thread", "t.id", "t.historic_views")},
      case when x.gone_reason is null then left(x.html, ${READ}) else '' end as html, ${milliseconds("t.created_at")},
      (select coalesce(json_agg(json_build_object('html', left(p.html, ${READ}), 'score', p.score)), '[]') from (
        select p.html, p.score from posts p where p.thread_id = t.id and p.visibility = 'public' and p.deleted_at is null
        order by p.id = t.accepted_post_id desc nulls last, p.official_at is not null desc, p.score desc, p.number limit ${ANSWERS}) p) as answers
    from threads t join thread_texts x on x.thread_id = t.id
    where t.visibility = 'public' and t.converted_idea_id is null and t.id = any($1::text::uuid[])`,
  article: `
    select a.id, x.language, x.title, x.summary, a.category_id as "categoryId", a.helpful_count as helpful,
      a.unhelpful_count as unhelpful, ${views("article", "a.id")}, left(x.html, ${READ}) as html, ${milliseconds("x.first_published_at")}
    from articles a join article_translations x on x.article_id = a.id
    where a.published_at is not null and a.retired_at is null and a.id = any($1::text::uuid[])`,
  person: `
    select m.id, m.username, m.display_name as "displayName", m.bio, ${milliseconds("m.created_at")}
    from members m where m.closed_at is null and m.restriction is distinct from 'banned' and m.id = any($1::text::uuid[])`,
};

function toDocuments(kind: SearchKind, rows: object[]): SearchDocument[] {
  switch (kind) {
    case "idea":
      return (rows as IdeaRow[]).map(ideaDocument);
    case "thread":
      return (rows as ThreadRow[]).map(threadDocument);
    case "article":
      return (rows as ArticleRow[]).map(articleDocument);
    case "person":
      return (rows as PersonRow[]).map(personDocument);
  }
}

/** The documents of these, as they are now; none of what not everybody may read. */
export async function loadDocuments(run: Run, targets: readonly Target[]): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = [];
  for (const kind of SEARCH_KINDS) {
    const ids = targets.filter((target) => target.kind === kind).map(({ id }) => id);
    if (ids.length === 0) continue;
    const rows = await run(SELECT[kind], [`{${ids.join(",")}}`]);
    documents.push(...toDocuments(kind, rows));
  }
  return documents;
}

/** The next documents of a kind by id. An article's languages come together, so a batch may have more than `limit`. */
export async function loadNext(
  run: Run,
  kind: SearchKind,
  after: string,
  limit: number,
): Promise<{ documents: SearchDocument[]; last: string | null }> {
  const table = { idea: "ideas", thread: "threads", article: "articles", person: "members" }[kind];
  const [row] = await run<{ ids: string[] }>(
    `select coalesce(json_agg(id order by id), '[]') as ids from (
      select id from ${table} where id > $1::text::uuid order by id limit $2::int) n`,
    [after, limit],
  );
  const ids = row!.ids;
  const documents = await loadDocuments(
    run,
    ids.map((id) => ({ kind, id })),
  );
  return { documents, last: ids.at(-1) ?? null };
}

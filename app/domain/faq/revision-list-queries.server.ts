import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { decodeCursor, PAGE_SIZE, type Page, toPage } from "#app/domain/core/page.ts";
import { isSortKey } from "#app/domain/core/sort-key.ts";
import type { Translated } from "#db/columns.ts";
import type { RevisionState } from "#db/schema/faq.ts";
import type { Sql } from "#db/types.ts";
import type { ArticleLanguage } from "./limits.ts";
import { canEditArticles } from "./policy.ts";

/** A revision that somebody is at work on, or that waits for somebody. */
export type RevisionRow = {
  id: string;
  number: number;
  language: ArticleLanguage;
  title: string;
  state: RevisionState;
  comment: string;
  reviewNote: string;
  author: { id: string; name: string } | null;
  category: Translated;
  /** When it was sent to review, or else last saved. */
  at: Date;
  /** Readers have nothing of it yet in this language. */
  isNew: boolean;
  isTranslation: boolean;
  /** The reader's own words are in it, so that somebody else reviews it. */
  own: boolean;
};

type ListRevisions = { view: "review" | "mine"; cursor: string | null };

/** What waits for a review, longest first; or the actor's own drafts, last touched first. */
export async function listRevisions(
  sql: Sql,
  actor: Actor,
  { view, cursor }: ListRevisions,
): Promise<Page<RevisionRow>> {
  assertAllowed(canEditArticles(actor));
  const me = actorId(actor);
  const waiting = view === "review";
  const at = sql.unsafe(waiting ? "r.submitted_at" : "r.updated_at");
  const where = waiting
    ? sql`r.state = 'review'`
    : sql`r.author_id = ${me} and r.state in ('draft','returned')`;
  const [after, id] = decodeCursor(cursor, 2) ?? [];
  const onward =
    isSortKey(after, "timestamptz") && typeof id === "string" && /^[0-9a-f-]{36}$/.test(id)
      ? sql`and (${at}, r.id) ${sql.unsafe(waiting ? ">" : "<")} (${after}::text::timestamptz, ${id}::uuid)`
      : sql``;
  const direction = sql.unsafe(waiting ? "asc" : "desc");
  const rows = await sql<(RevisionRow & { key: string })[]>`
    with page as materialized (
      select r.* from article_revisions r where ${where} ${onward}
      order by ${at} ${direction}, r.id ${direction} limit ${PAGE_SIZE + 1}
    )
    select r.id, a.number::float8 as number, r.language, r.title, r.state, r.comment, r.review_note as "reviewNote",
      case when m.id is not null then json_build_object('id', m.id, 'name', m.display_name) end as author,
      c.name as category, ${at} as at, ${at}::text as key, r.language <> a.source_language as "isTranslation",
      not exists (select 1 from article_translations o where o.article_id = a.id and o.language = r.language) as "isNew",
      coalesce(${me}::uuid = r.author_id or ${me}::uuid = any(r.writer_ids), false) as own
    from page r join articles a on a.id = r.article_id
    join article_categories c on c.id = a.category_id left join members m on m.id = r.author_id
    order by ${at} ${direction}, r.id ${direction}`;
  const page = toPage(rows, (row) => [row.key, row.id]);
  return { ...page, items: page.items.map(({ key: _, ...row }) => row) };
}

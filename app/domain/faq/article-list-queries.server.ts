import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import { isSortKey } from "#app/domain/core/sort-key.ts";
import type { Sql } from "#db/types.ts";
import { type EditorRow, editorRows } from "./editor-row-queries.server.ts";
import { helpfulShare, unhelpful, untranslated, withinReach } from "./knowledge-conditions.server.ts";
import type { ArticleView, KnowledgeFilter } from "./knowledge-view.ts";
import type { ArticleLanguage } from "./limits.ts";
import { canEditArticles } from "./policy.ts";
import { publishedArticles } from "./visibility.server.ts";

/** Rows of the desk at once: a screen and a half. */
const DESK_PAGE_SIZE = 50;

type ListArticles = {
  view: ArticleView;
  filter: KnowledgeFilter;
  cursor: string | null;
  language: ArticleLanguage;
  now: Date;
};

/** What each list is ordered by, which way, and what its index keeps. */
const ORDERS = {
  stale: { key: "a.review_by", type: "date", up: true }, // articles_review
  translations: { key: "a.published_at", type: "timestamptz", up: false }, // articles_published
  unhelpful: { key: null, type: "int", up: true }, // articles_helpful_share
  all: { key: "a.number", type: "int", up: false }, // articles_number_key, articles_category
} as const;

function isKeyOf(key: unknown, type: "date" | "timestamptz" | "int"): key is string {
  if (type !== "date") return isSortKey(key, type);
  return typeof key === "string" && /^\d{4}-\d\d-\d\d$/.test(key) && !Number.isNaN(Date.parse(key));
}

/** A page of one of the desk's lists of articles. */
export async function listEditorArticles(
  sql: Sql,
  actor: Actor,
  { view, filter, cursor, language, now }: ListArticles,
): Promise<Page<EditorRow>> {
  assertAllowed(canEditArticles(actor));
  const { key: column, type, up } = ORDERS[view];
  const key = column ? sql.unsafe(column) : helpfulShare(sql);
  const [after, number] = decodeCursor(cursor, 2) ?? [];
  const onward =
    isKeyOf(after, type) && Number.isSafeInteger(number)
      ? sql`and (${key}, a.number) ${sql.unsafe(up ? ">" : "<")} (${after}::text::${sql.unsafe(type)}, ${number as number}::bigint)`
      : sql``;
  const direction = sql.unsafe(up ? "asc" : "desc");
  const rows = await sql<{ id: string; number: number; key: string }[]>`
    select a.id, a.number::float8 as number, ${key}::text as key from articles a
    where ${conditionOf(sql, view, now)} ${filtered(sql, filter)} ${onward}
    order by ${key} ${direction}, a.number ${direction} limit ${DESK_PAGE_SIZE + 1}`;
  const page = toPage(rows, (row) => [row.key, row.number], DESK_PAGE_SIZE);
  return { ...page, items: await editorRows(sql, { ids: page.items.map(({ id }) => id), language, now }) };
}

function conditionOf(sql: Sql, view: ArticleView, now: Date) {
  if (view === "stale") return withinReach(sql, now);
  if (view === "translations") return sql`${publishedArticles(sql)} and ${untranslated(sql)}`;
  return view === "unhelpful" ? unhelpful(sql) : sql`true`;
}

const likePattern = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

function filtered(sql: Sql, { q, category, language, state }: KnowledgeFilter) {
  const none = sql``;
  const states = {
    published: sql`and ${publishedArticles(sql)}`,
    draft: sql`and a.published_at is null and a.retired_at is null`,
    retired: sql`and a.retired_at is not null`,
  };
  return sql`
    ${category ? sql`and a.category_id = (select id from article_categories where slug = ${category})` : none}
    ${state ? states[state] : none}
    ${
      language
        ? sql`and (select true from article_revisions r where r.article_id = a.id and r.language = ${language} limit 1)`
        : none
    }
    ${q ? matching(sql, q) : none}`;
}

/** Part of a title, past or present, or the article's number as it stands in its address. */
export function matching(sql: Sql, words: string) {
  const number = Number(/^#?(\d{1,15})$/.exec(words)?.[1] ?? 0);
  return sql`and a.id in (
    select article_id from article_revisions where ruche_plain(title) like ruche_plain(${likePattern(words)})
    union select id from articles where number = ${number})`;
}

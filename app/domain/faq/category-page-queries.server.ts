import { NotFound } from "#app/domain/core/errors.ts";
import { decodeCursor, PAGE_SIZE, type Page, toPage } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";
import type { ArticleLink } from "./article-link.ts";
import { type CategoryNode, idsBelow, pathTo } from "./category-tree.ts";
import { loadCategoryTree } from "./category-tree-queries.server.ts";
import type { ArticleLanguage } from "./limits.ts";
import { inReadersLanguage, linkColumns, publishedArticles } from "./visibility.server.ts";

/** Articles of a category below that are shown on the page of the one above. */
const SECTION_SHOWN = 5;

export type CategoryMark = { slug: string; name: string; description: string; total: number };

export type CategoryPage = {
  category: CategoryMark;
  /** From the top of the tree to its parent. */
  above: CategoryMark[];
  /** Its own articles, what helped most first. */
  articles: Page<ArticleLink>;
  /** What is below it, each with its best articles; only beside the first page. */
  sections: (CategoryMark & { articles: ArticleLink[] })[];
};

type GetCategory = { slug: string; cursor?: string | null; language: ArticleLanguage };

const markOf = (node: CategoryNode, language: ArticleLanguage): CategoryMark => ({
  slug: node.slug,
  name: node.name[language],
  description: node.description[language],
  total: node.total,
});

/** A category and all below it. Throws `NotFound` when there is none of that name. */
export async function getCategoryPage(
  sql: Sql,
  { slug, cursor, language }: GetCategory,
): Promise<CategoryPage> {
  const path = pathTo(await loadCategoryTree(sql), slug);
  const node = path.at(-1);
  if (!node) throw new NotFound("no_such_category");
  const filled = cursor ? [] : node.children.filter((child) => child.total > 0);
  const [articles, bySection] = await Promise.all([
    ownArticles(sql, node.id, { cursor, language }),
    sectionArticles(sql, filled, language),
  ]);
  return {
    category: markOf(node, language),
    above: path.slice(0, -1).map((one) => markOf(one, language)),
    articles,
    sections: filled.map((child) => ({
      ...markOf(child, language),
      articles: bySection.filter((row) => row.section === child.id).map(({ section: _, ...link }) => link),
    })),
  };
}

/** How many more it helped than it did not; among equals the alphabet decides. */
const helpfulness = (sql: Sql) => sql`a.helpful_count - a.unhelpful_count`;

async function ownArticles(
  sql: Sql,
  categoryId: string,
  { cursor, language }: Pick<GetCategory, "cursor" | "language">,
): Promise<Page<ArticleLink>> {
  const [worth, title, number] = decodeCursor(cursor, 3) ?? [];
  const onward =
    Number.isInteger(worth) && typeof title === "string" && Number.isSafeInteger(number)
      ? sql`and (-(${helpfulness(sql)}), ruche_plain(t.title), a.number) > (${-(worth as number)}::int, ${title}, ${number as number}::bigint)`
      : sql``;
  const rows = await sql<(ArticleLink & { worth: number; titleKey: string })[]>`
    select ${linkColumns(sql)}, ${helpfulness(sql)} as worth, ruche_plain(t.title) as "titleKey"
    from articles a ${inReadersLanguage(sql, language)}
    where a.category_id = ${categoryId} and ${publishedArticles(sql)} ${onward}
    order by ${helpfulness(sql)} desc, ruche_plain(t.title), a.number limit ${PAGE_SIZE + 1}`;
  const page = toPage(rows, (row) => [row.worth, row.titleKey, row.number]);
  return { ...page, items: page.items.map(({ worth: _, titleKey: __, ...link }) => link) };
}

/** The best articles of each section, with all that is below it. */
async function sectionArticles(
  sql: Sql,
  sections: readonly CategoryNode[],
  language: ArticleLanguage,
): Promise<(ArticleLink & { section: string })[]> {
  if (sections.length === 0) return [];
  const pairs = sections.flatMap((section) => idsBelow(section).map((id) => ({ section: section.id, id })));
  return sql<(ArticleLink & { section: string })[]>`
    select section, number::float8 as number, slug, title, summary, language from (
      select k.section, a.number, t.slug, t.title, t.summary, t.language, row_number() over (
        partition by k.section order by ${helpfulness(sql)} desc, ruche_plain(t.title), a.number) as place
      from unnest(${pairs.map((pair) => pair.section)}::uuid[], ${pairs.map((pair) => pair.id)}::uuid[]) k (section, id)
      join articles a on a.category_id = k.id ${inReadersLanguage(sql, language)}
      where ${publishedArticles(sql)}) ranked
    where place <= ${SECTION_SHOWN} order by section, place`;
}

import type { Sql } from "#db/types.ts";
import { type CategoryNode, type CategoryRow, categoryTree } from "./category-tree.ts";

/** All article categories as a tree. There are tens of them. */
export async function loadCategoryTree(sql: Sql): Promise<CategoryNode[]> {
  const rows = await sql<CategoryRow[]>`
    select id, parent_id as "parentId", slug, name, description, article_count as "articleCount"
    from article_categories order by position, slug`;
  return categoryTree(rows);
}

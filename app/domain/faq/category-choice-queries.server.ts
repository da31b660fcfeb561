import type { Translated } from "#db/columns.ts";
import type { Sql } from "#db/types.ts";
import { inTreeOrder } from "./category-places.ts";

export type CategoryChoice = {
  id: string;
  parentId: string | null;
  slug: string;
  name: Translated;
  description: Translated;
  position: number;
  /** 1 for those at the top. */
  level: number;
  /** All articles in it, drafts and retired ones too: while there are any it cannot go. */
  articles: number;
};

/** All article categories, parents before children. There are tens of them. */
export async function listArticleCategories(sql: Sql): Promise<CategoryChoice[]> {
  const rows = await sql<Omit<CategoryChoice, "level">[]>`
    select c.id, c.parent_id as "parentId", c.slug, c.name, c.description, c.position,
      (select count(*)::int from articles a where a.category_id = c.id) as articles
    from article_categories c`;
  return inTreeOrder(rows);
}

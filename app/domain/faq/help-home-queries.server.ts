import type { Sql } from "#db/types.ts";
import type { CategoryNode } from "./category-tree.ts";
import { loadCategoryTree } from "./category-tree-queries.server.ts";
import type { ArticleLanguage } from "./limits.ts";
import { mostReadIds, type SoughtArticles, soughtArticles } from "./most-read-queries.server.ts";

const SOUGHT_SHOWN = 6;
/** Names of what is inside a category: enough to tell what it is about. */
const INSIDE_SHOWN = 3;

export type HelpTopic = {
  slug: string;
  name: string;
  description: string;
  /** Articles in it and below. */
  total: number;
  inside: { slug: string; name: string }[];
};

export type HelpHome = { topics: HelpTopic[]; sought: SoughtArticles; mostRead: string[] };

type GetHelpHome = {
  language: ArticleLanguage;
  now: Date;
  /** Which articles are read most, if that is known: adding up a month is the dear part, and changes slowly. */
  mostRead?: readonly string[] | undefined;
};

/** The articles' side of the help home: what there is, and what others looked for. */
export async function getHelpHome(sql: Sql, { language, now, mostRead }: GetHelpHome): Promise<HelpHome> {
  const [tree, ids] = await Promise.all([loadCategoryTree(sql), mostRead ?? mostReadIds(sql, now)]);
  const sought = await soughtArticles(sql, { ids, language, limit: SOUGHT_SHOWN });
  return {
    topics: tree.filter((node) => node.total > 0).map((node) => topicOf(node, language)),
    sought,
    mostRead: [...ids],
  };
}

const topicOf = (node: CategoryNode, language: ArticleLanguage): HelpTopic => ({
  slug: node.slug,
  name: node.name[language],
  description: node.description[language],
  total: node.total,
  inside: node.children
    .filter((child) => child.total > 0)
    .slice(0, INSIDE_SHOWN)
    .map((child) => ({ slug: child.slug, name: child.name[language] })),
});

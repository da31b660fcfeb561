/** What readers see of the help articles. */
import { articleRef, type Numbered } from "./numbered.ts";
import { type Query, withQuery } from "./with-query.ts";

export const helpCategory = (slug: string, query?: Query) => withQuery(`/help/categories/${slug}`, query);
export const article = (article: Numbered, query?: Query) => withQuery(articleRef(article), query);
export const articleFeedback = (article: Numbered) => `${articleRef(article)}/feedback`;
export const articleFlag = (article: Numbered) => `${articleRef(article)}/flag`;
export const sitemap = (part?: string) => withQuery("/sitemap.xml", { part });

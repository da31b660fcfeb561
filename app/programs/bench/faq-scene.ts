import { paths } from "#app/paths.ts";
import type { Sql } from "#db/types.ts";
import type { Scene } from "./scenarios.ts";

/** An article of the middle of the FAQ, in the language of who asks. */
export async function faqScene(sql: Sql): Promise<Scene> {
  const [article] = await sql<{ number: number; slug: string }[]>`
    select a.number::int as number, t.slug from articles a
    join article_translations t on t.article_id = a.id and t.language = 'en'
    where a.published_at is not null and a.retired_at is null
    order by a.number offset (select count(*) / 2 from articles) limit 1`;
  return { pages: { "article page": paths.article(article!) }, writes: {}, counted: {} };
}

import { EXPECTED_ARTICLE_COUNTERS, EXPECTED_CATEGORY_ARTICLES } from "#app/domain/faq/expected-counters.ts";
import type { Sql } from "#db/types.ts";

export async function settleFaq(sql: Sql): Promise<void> {
  await sql.unsafe(`
    update articles a set helpful_count = w.helpful_count, unhelpful_count = w.unhelpful_count
    from (${EXPECTED_ARTICLE_COUNTERS}) w where w.id = a.id
      and (a.helpful_count, a.unhelpful_count) is distinct from (w.helpful_count, w.unhelpful_count)`);
  await sql.unsafe(`
    update article_categories c set article_count = w.article_count from (${EXPECTED_CATEGORY_ARTICLES}) w
    where w.id = c.id and c.article_count <> w.article_count`);
}

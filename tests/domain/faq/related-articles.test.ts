import { expect, test } from "vitest";
import { listRelated } from "#app/domain/faq/related-articles-queries.server.ts";
import { sql } from "#tests/support/database.ts";
import { anArticle } from "#tests/support/factories/article.ts";

test("what editors chose comes first, then what is near, then the best of the category; each once, none retired", async () => {
  const article = await anArticle({ category: "lamps" });
  const good = await anArticle({ title: "Good", category: "lamps" });
  await anArticle({ title: "Plain", category: "lamps" });
  const gone = await anArticle({ title: "Gone", category: "lamps" });
  const chosen = await anArticle({ title: "Chosen", category: "other" });
  const near = await anArticle({ title: "Near", category: "other" });
  await anArticle({ title: "Elsewhere", category: "other" });
  await sql`update articles set helpful_count = 3 where id = ${good.id}`;
  await sql`update articles set retired_at = now() where id = ${gone.id}`;
  await sql`insert into article_relations (article_id, related_id) values (${article.id}, ${chosen.id})`;
  const nearIds = [near.id, gone.id, chosen.id, article.id];
  const related = await listRelated(sql, { articleId: article.id, nearIds, language: "en" });
  expect(related.map(({ title }) => title)).toEqual(["Chosen", "Near", "Good", "Plain"]);
  expect(related[0]).toMatchObject({ number: chosen.number, slug: "chosen", language: "en" });
});

import { slugify } from "#app/domain/core/slug.ts";
import { RENDERER_VERSION } from "#app/markdown/render.server.ts";
import { renderArticle } from "#app/markdown/render-article.server.ts";
import { newId } from "#db/ids.ts";
import type { Sql } from "#db/types.ts";
import { settleFaq } from "../import/settle-faq.ts";

/** Published articles at scale 1; every third has a French edition. */
const ARTICLES = 2000;
const CATEGORIES = 40;
const BATCH = 200;
/** Questions whose words one article is made of, each a section. */
const SECTIONS = 4;

type Text = { title: string; body: string };

const article = (texts: Text[]) =>
  texts
    .map(({ title, body }, i) => {
      const steps = i === 1 ? "\n\n1. Open it\n2. Look inside\n3. Close it\n" : "";
      const code = i === 2 ? "\n\n```sh\nlamp reset --all\n```\n" : "";
      return `## ${title}\n\n${body}${steps}${code}`;
    })
    .join("\n\n");

/** Makes the FAQ of the bench out of the words of its questions: the generator has none. */
export async function makeArticles(sql: Sql, scale: number): Promise<void> {
  const categories = Array.from({ length: CATEGORIES }, (_, i) => ({
    id: newId(),
    slug: `shelf-${i}`,
    name: sql.json({ en: `Shelf ${i}`, fr: `Rayon ${i}` }),
    description: sql.json({ en: "", fr: "" }),
    position: i,
  }));
  // Eight at the top, the others below them.
  await sql`insert into article_categories ${sql(
    categories.map((row, i) => ({ ...row, parent_id: i < 8 ? null : categories[i % 8]!.id })) as never[],
  )}`;
  const [writer] = await sql<{ id: string }[]>`select id from members order by id limit 1`;
  const wanted = Math.round(ARTICLES * scale);
  const publishedAt = new Date();
  for (let done = 0; done < wanted; done += BATCH) {
    const count = Math.min(BATCH, wanted - done);
    const texts = await sql<Text[]>`
      select t.title, x.source as body from threads t join thread_texts x on x.thread_id = t.id
      order by t.number limit ${count * SECTIONS} offset ${done * SECTIONS}`;
    const rows = Array.from({ length: count }, (_, i) => {
      const own = Array.from(
        { length: SECTIONS },
        (_, section) => texts[(i * SECTIONS + section) % texts.length]!,
      );
      const [{ title }] = own as [Text];
      const source = article(own);
      const languages = (done + i) % 3 === 0 ? ["en", "fr"] : ["en"];
      return { id: newId(), title, source, languages, categoryId: categories[(done + i) % CATEGORIES]!.id };
    });
    const editions = rows.flatMap((row) =>
      row.languages.map((language) => ({
        ...row,
        language,
        revisionId: newId(),
        ...renderArticle(row.source),
      })),
    );
    await sql.begin(async (tx) => {
      await tx`insert into articles ${tx(
        rows.map((row) => ({
          id: row.id,
          category_id: row.categoryId,
          source_language: "en",
          author_id: writer!.id,
          published_at: publishedAt,
          major_change_at: publishedAt,
        })),
      )}`;
      await tx`insert into article_revisions ${tx(
        editions.map((row) => ({
          id: row.revisionId,
          article_id: row.id,
          language: row.language,
          version: 1,
          state: "published",
          title: row.title,
          source: row.source,
          author_id: writer!.id,
          published_at: publishedAt,
        })),
      )}`;
      await tx`insert into article_translations ${tx(
        editions.map((row) => ({
          article_id: row.id,
          language: row.language,
          slug: slugify(row.title),
          title: row.title,
          html: row.html,
          contents: tx.json(row.contents) as never,
          renderer_version: RENDERER_VERSION,
          revision_id: row.revisionId,
          translates_up_to: row.language === "en" ? null : publishedAt,
        })),
      )}`;
    });
  }
  await settleFaq(sql);
}

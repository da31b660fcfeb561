import { expect, test } from "vitest";
import { renderAgain } from "#app/domain/operations/render-again.server.ts";
import { RENDERER_VERSION } from "#app/markdown/render.server.ts";
import { sql } from "#tests/support/database.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";

test("what an older renderer wrote is rendered again, with headings and colours, and nothing else is touched", async () => {
  const thread = await aThread({ body: "```js\nconst answer = 42;\n```" });
  const post = await aPost({ threadId: thread.id });
  const idea = await anIdea({ body: "Some *words*." });
  const article = await anArticle({ body: "## First\n\nText." });
  for (const table of ["thread_texts", "posts", "idea_texts"])
    await sql`update ${sql(table)} set html = 'old', renderer_version = 0`;
  await sql`update article_translations set html = 'old', contents = '[]', renderer_version = 0`;
  await sql`update posts set renderer_version = ${RENDERER_VERSION} where id = ${post.id}`;

  expect(await renderAgain(sql)).toBe(3);
  const [question] =
    await sql`select html, renderer_version from thread_texts where thread_id = ${thread.id}`;
  expect(question).toMatchObject({ renderer_version: RENDERER_VERSION });
  expect(question!.html).toContain('<span class="hljs-keyword">const</span>');
  expect(await sql`select html from posts`).toEqual([{ html: "old" }]);
  expect(await sql`select html from idea_texts where idea_id = ${idea.id}`).toEqual([
    { html: "<p>Some <em>words</em>.</p>\n" },
  ]);
  const [translation] =
    await sql`select html, contents from article_translations where article_id = ${article.id}`;
  expect(translation!.contents).toEqual([{ id: "section-first", text: "First", level: 2 }]);
  expect(await renderAgain(sql)).toBe(0);
});

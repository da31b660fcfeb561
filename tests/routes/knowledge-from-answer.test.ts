import { describe, expect, test } from "vitest";
import { action as fromAnswer, loader as fromAnswerPage } from "#app/routes/forum.$ref.article.tsx";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { anArticleCategory } from "#tests/support/factories/article.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";

const agent = () => aMember({ role: "agent" });

describe("an article made of an answer", () => {
  test("is filled in, credits who answered, and ties both ends together", async () => {
    const asker = await aMember();
    const thread = await aThread({
      by: asker,
      title: "The lamp blinks red",
      body: "It blinks since Monday.",
    });
    const post = await aPost({ threadId: thread.id, body: "## First\n\nHold the button." });
    const as = await agent();
    const url = `/forum/${thread.ref}/article?answer=${post.number}`;
    const page = await call(fromAnswerPage, { url, params: { ref: thread.ref }, as });
    expect(page.body.origin).toMatchObject({
      answer: { number: post.number, author: { username: post.author.username } },
      values: {
        title: "The lamp blinks red",
        summary: "It blinks since Monday.",
        body: post.source,
        language: "en",
      },
      linked: [],
    });
    const categoryId = await anArticleCategory();
    const { title, summary, body } = page.body.origin.values;
    const form = { title, summary, body, language: "en", categoryId, reviewMonths: "", act: "submit" };
    const done = await call(fromAnswer, { url, params: { ref: thread.ref }, as, form });
    expect(done.location).toMatch(/^\/knowledge\/\d+$/);
    expect(await sql`select thread_id, post_id, credited_id from article_origins`).toEqual([
      { thread_id: thread.id, post_id: post.id, credited_id: post.author.id },
    ]);
    const next = await call(fromAnswerPage, { url, params: { ref: thread.ref }, as });
    expect(next.body.origin).toMatchObject({ linked: [{ title }], values: { categoryId } });
  });

  test("without an accepted answer the question itself is filled in; hidden ones are not there", async () => {
    const thread = await aThread({ body: "It blinks." });
    const as = await agent();
    const read = (ref: string) => call(fromAnswerPage, { url: `/forum/${ref}/article`, params: { ref }, as });
    expect((await read(thread.ref)).body.origin).toMatchObject({
      answer: null,
      values: { body: "It blinks." },
    });
    const hidden = await aThread({ visibility: "hidden" });
    expect((await read(hidden.ref)).status).toBe(404);
  });
});

import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { GUEST, SYSTEM } from "#app/domain/core/actor.ts";
import type { EventName, EventPayload } from "#app/domain/core/events.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { suggest } from "#app/domain/search/suggest.server.ts";
import { members } from "#db/schema/accounts.ts";
import { articles } from "#db/schema/faq.ts";
import { threads, threadTexts } from "#db/schema/forum.ts";
import { posts } from "#db/schema/forum-posts.ts";
import { ideas } from "#db/schema/ideas.ts";
import { postgresEngine } from "#search/postgres/engine.server.ts";
import { writeDocuments } from "#search/postgres/write.server.ts";
import { runIn } from "#search/run-with.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain } from "#tests/support/drain.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";

const engine = postgresEngine(sql);
const happened = async <N extends EventName>(name: N, payload: EventPayload<N>) => {
  await recordEvent(db, SYSTEM, name, payload);
  await drain();
};
const found = async (q: string) =>
  (await suggest(sql, engine, GUEST, { q, locale: "en", limit: 10, asYouType: false })).map(
    ({ kind, title }) => `${kind}: ${title.map(({ text }) => text).join("")}`,
  );
const documents = () => sql<{ key: string; weight: number; text: string; state: string; good: boolean }[]>`
  select key, weight, text, state, good from search_documents order by key`;

test("what is published can be found: ideas, questions, articles, people", async () => {
  const author = await aMember({ displayName: "Ottilie Brandt", username: "ottilie", bio: "Keeps bees." });
  const idea = await anIdea({ by: author, title: "A quieter coffee machine", tags: ["kitchen"] });
  const thread = await aThread({ by: author, title: "The lamp flickers" });
  const article = await anArticle({ title: "Resetting the thermostat", summary: "In three steps." });
  await happened("member.registered", { memberId: author.id });
  await happened("idea.submitted", { ideaId: idea.id, authorId: author.id });
  await happened("thread.started", {
    threadId: thread.id,
    authorId: author.id,
    kind: "question",
    mentionedIds: [],
  });
  await happened("article.published", {
    articleId: article.id,
    revisionId: article.id,
    language: "en",
    first: true,
    major: true,
  });
  expect(await found("coffee kitchen")).toEqual(["idea: A quieter coffee machine"]);
  expect(await found("lamp flickers")).toEqual(["thread: The lamp flickers"]);
  expect(await found("thermostat steps")).toEqual(["article: Resetting the thermostat"]);
  expect(await found("ottilie")).toEqual(["person: Ottilie Brandt"]);
  expect(await found("bees")).toEqual(["person: Ottilie Brandt"]);
});

describe("a question", () => {
  let thread: Awaited<ReturnType<typeof aThread>>;
  let post: Awaited<ReturnType<typeof aPost>>;
  const edited = () => happened("thread.edited", { threadId: thread.id, mentionedIds: [] });

  beforeEach(async () => {
    thread = await aThread({ title: "The lamp flickers", body: "Since the **update**, `E42` shows." });
    post = await aPost({ threadId: thread.id, body: "Tighten the ferrule." });
    await edited();
  });

  test("is found by its words, code and best answers", async () => {
    for (const q of ["update", "E42", "ferrule", "lamp ferrule"])
      expect(await found(q)).toEqual(["thread: The lamp flickers"]);
  });

  test("is solved as soon as an answer is accepted", async () => {
    await db
      .update(threads)
      .set({ acceptedPostId: post.id, state: "solved" })
      .where(eq(threads.id, thread.id));
    const payload = { threadId: thread.id, postId: post.id, authorId: post.author.id, stepId: post.id };
    await happened("post.accepted", { ...payload, byAsker: true });
    expect(await documents()).toMatchObject([{ state: "solved", good: true }]);
  });

  test("is not found by a deleted answer, nor by words that were withdrawn", async () => {
    await db.update(posts).set({ deletedAt: new Date() }).where(eq(posts.id, post.id));
    await happened("post.deleted", { threadId: thread.id, postId: post.id });
    expect(await found("ferrule")).toEqual([]);
    await db.update(threadTexts).set({ goneReason: "private" }).where(eq(threadTexts.threadId, thread.id));
    await happened("thread.withdrawn", { threadId: thread.id, postId: null, reason: "private" });
    expect(await found("E42")).toEqual([]);
    expect(await found("lamp")).toEqual(["thread: The lamp flickers"]);
  });

  test("is gone while it is hidden, and when it became an idea", async () => {
    await db.update(threads).set({ visibility: "hidden" }).where(eq(threads.id, thread.id));
    await happened("thread.visibility_changed", { threadId: thread.id, visibility: "hidden" });
    expect(await documents()).toEqual([]);
    await db.update(threads).set({ visibility: "public" }).where(eq(threads.id, thread.id));
    await happened("thread.visibility_changed", { threadId: thread.id, visibility: "public" });
    expect(await documents()).toHaveLength(1);
    const idea = await anIdea({ title: "A steadier lamp" });
    await db.update(threads).set({ convertedIdeaId: idea.id }).where(eq(threads.id, thread.id));
    await happened("thread.converted", { threadId: thread.id, ideaId: idea.id, to: "idea" });
    expect(await found("lamp")).toEqual(["idea: A steadier lamp"]);
  });
});

test("ideas that are merged or hidden, retired articles and closed accounts are gone", async () => {
  const idea = await anIdea({ title: "Quieter pump" });
  const into = await anIdea({ title: "Silent pump" });
  const article = await anArticle({ title: "Pump care" });
  const person = await aMember({ displayName: "Pump Fan" });
  await happened("idea.edited", { ideaId: idea.id });
  await happened("idea.edited", { ideaId: into.id });
  await happened("article.changed", { articleId: article.id });
  await happened("member.profile_changed", { memberId: person.id });
  expect(await found("pump")).toHaveLength(4);
  await db.update(ideas).set({ mergedIntoId: into.id }).where(eq(ideas.id, idea.id));
  await happened("idea.merged", { ideaId: idea.id, intoId: into.id, timelineId: idea.id });
  await db.update(ideas).set({ visibility: "held" }).where(eq(ideas.id, into.id));
  await happened("idea.visibility_changed", { ideaId: into.id, visibility: "held" });
  await db.update(articles).set({ retiredAt: new Date() }).where(eq(articles.id, article.id));
  await happened("article.retired", { articleId: article.id });
  await db.update(members).set({ closedAt: new Date() }).where(eq(members.id, person.id));
  await happened("member.closed", { memberId: person.id });
  expect(await documents()).toEqual([]);
  expect(await sql`select word from search_words where documents > 0`).toEqual([]);
});

test("an article has one document for each of its languages", async () => {
  const article = await anArticle({ title: "Pump care" });
  await sql`insert into article_translations (article_id, language, slug, title, html, renderer_version, revision_id)
    select article_id, 'fr', 'entretien', 'Entretien de la pompe', '<p>Vidangez.</p>', renderer_version, revision_id
    from article_translations where article_id = ${article.id}`;
  await happened("article.changed", { articleId: article.id });
  expect((await documents()).map(({ key }) => key)).toEqual([
    `article:${article.id}:en`,
    `article:${article.id}:fr`,
  ]);
  expect(await found("vidangez")).toEqual(["article: Entretien de la pompe"]);
});

test("votes weigh, and touch nothing else", async () => {
  const [idea, voter] = [await anIdea({ title: "Quieter pump" }), await aMember()];
  await happened("idea.edited", { ideaId: idea.id });
  const before = (await documents())[0]!.weight;
  await db.update(ideas).set({ promotes: 40 }).where(eq(ideas.id, idea.id));
  await happened("idea.voted", { ideaId: idea.id, memberId: voter.id, value: 1, previous: 0 });
  expect((await documents())[0]!.weight).toBeGreaterThan(before);
  const words = await sql`select word, documents from search_words order by word`;
  expect(words.find(({ word }) => word === "pump")).toEqual({ word: "pump", documents: 1 });
});

test("reading the log twice changes nothing", async () => {
  const idea = await anIdea({ title: "Quieter pump" });
  await happened("idea.edited", { ideaId: idea.id });
  const everything = () => sql`select
    (select json_agg(d order by key) from search_documents d) as documents,
    (select json_agg(w order by word) from search_words w) as words`;
  const before = await everything();
  await sql`update event_consumers set position = 0 where name = 'search'`;
  await drain();
  expect(await everything()).toEqual(before);
});

test("two writers of one document count its words once", async () => {
  const idea = await anIdea({ title: "Quieter pump" });
  await happened("idea.edited", { ideaId: idea.id });
  const [stored] = await sql`select key, target_id as id, category_id from search_documents`;
  const write = (title: string) =>
    db.transaction((tx) =>
      writeDocuments(runIn(tx), [
        {
          key: stored!.key,
          kind: "idea",
          id: stored!.id,
          language: "en",
          title,
          text: "",
          tags: [],
          categoryId: stored!.category_id,
          state: "received",
          good: false,
          audience: "everyone",
          weight: 0,
          createdAt: new Date(),
        },
      ]),
    );
  await Promise.all(["Quieter valve", "Quieter valve", "Quieter motor", "Quieter motor"].map(write));
  const [{ title }] = (await sql`select title from search_documents`) as unknown as [{ title: string }];
  const words = await sql`select word from search_words where documents > 0 order by word`;
  expect(words.map(({ word }) => word)).toEqual(title.toLowerCase().split(" ").sort());
  expect(await sql`select 1 from search_words where documents not in (0, 1)`).toEqual([]);
});

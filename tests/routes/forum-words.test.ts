import { expect, test } from "vitest";
import { convertToIdea } from "#app/domain/forum/convert-to-idea.server.ts";
import { convertToQuestion } from "#app/domain/forum/convert-to-question.server.ts";
import { postRemark } from "#app/domain/forum/post-remark.server.ts";
import { loader as answerAddress } from "#app/routes/answers.$number._index.ts";
import { action as editAnswer, loader as editAnswerPage } from "#app/routes/answers.$number.edit.tsx";
import { loader as answerHistory } from "#app/routes/answers.$number.history.tsx";
import { loader as commentAddress } from "#app/routes/comments.$number._index.ts";
import { action as toIdea, loader as toIdeaPage } from "#app/routes/forum.$ref.conversion.tsx";
import { action as edit, loader as editPage } from "#app/routes/forum.$ref.edit.tsx";
import { loader as history } from "#app/routes/forum.$ref.history.tsx";
import { loader as ideaPage } from "#app/routes/ideas.$ref._index/route.tsx";
import { action as toQuestion, loader as toQuestionPage } from "#app/routes/ideas.$ref.conversion.tsx";
import { loader as remarkAddress } from "#app/routes/remarks.$number._index.ts";
import { action as editRemark } from "#app/routes/remarks.$number.edit.tsx";
import { call } from "#tests/support/call.ts";
import { db, sql } from "#tests/support/database.ts";
import { aPostedComment, aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aMember } from "#tests/support/factories/member.ts";

type Handler = Parameters<typeof call>[0];
const open = (handler: Handler, url: string, params: Record<string, string>, as?: { id: string }) =>
  call(handler, { url, params, as });

test("a question is edited on its page, and both versions are read in its history", async () => {
  const thread = await anAskedThread();
  const params = { ref: thread.ref };
  const url = `/forum/${thread.ref}/edit`;
  expect((await open(editPage, url, params, thread.author)).body.thread.values).toMatchObject({
    title: "The lamp blinks red",
    body: "It does so since Monday.",
    category: "general",
  });
  expect((await open(editPage, url, params, await aMember())).status).toBe(403);
  const form = { title: "It blinks", body: "", category: "general", language: "en", tags: "a" };
  const save = (more: object) => call(edit, { url, params, as: thread.author, form: { ...form, ...more } });
  expect(await save({})).toMatchObject({
    status: 422,
    body: { errors: { body: "required" }, values: { title: "It blinks" } },
  });
  expect(await save({ body: "Since Tuesday." })).toMatchObject({
    status: 302,
    location: `/forum/${thread.number}-it-blinks`,
  });
  const { edits } = (await open(history, `/forum/${thread.ref}/history`, params)).body;
  expect(edits).toHaveLength(1);
  expect(edits[0].editor).toMatchObject({ username: thread.author.username });
});

test("an answer and a remark are edited by who wrote them", async () => {
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number);
  const note = await postRemark(db, post.author, { number: thread.number, body: "Hm" });
  const params = { number: String(post.number) };
  const url = `/answers/${post.number}/edit`;
  expect((await open(editAnswerPage, url, params, post.author)).body).toMatchObject({
    own: true,
    post: { source: "Hold the button." },
  });
  expect((await open(editAnswerPage, url, params, thread.author)).status).toBe(403);
  const saved = await call(editAnswer, { url, params, as: post.author, form: { body: "Press it." } });
  expect(saved.location).toBe(`/answers/${post.number}`);
  const { edits } = (await open(answerHistory, `/answers/${post.number}/history`, params)).body;
  expect(edits).toHaveLength(1);
  const remarkSaved = await call(editRemark, {
    url: `/remarks/${note.number}/edit`,
    params: { number: String(note.number) },
    as: post.author,
    form: { body: "Hm?" },
  });
  expect(remarkSaved.location).toBe(`/remarks/${note.number}`);
});

test("addresses of answers and remarks lead to their place", async () => {
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number);
  const note = await postRemark(db, post.author, { number: thread.number, body: "Hm" });
  const at = async (handler: Handler, kind: string, number: number) =>
    (await open(handler, `/${kind}/${number}`, { number: String(number) })).location;
  expect(await at(answerAddress, "answers", post.number)).toBe(`/forum/${thread.ref}#answer-${post.number}`);
  expect(await at(remarkAddress, "remarks", note.number)).toBe(`/forum/${thread.ref}#remark-${note.number}`);
  expect((await open(answerAddress, "/answers/999999", { number: "999999" })).status).toBe(404);
});

test("a question turned into an idea leads there with every address, and back", async () => {
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number);
  const note = await postRemark(db, post.author, { number: thread.number, body: "Hm" });
  const agent = await aMember({ role: "agent" });
  const params = { ref: thread.ref };
  const url = `/forum/${thread.ref}/conversion`;
  expect((await open(toIdeaPage, url, params, agent)).body.thread).toMatchObject({
    answers: 1,
    followers: 2,
  });
  expect(await call(toIdea, { url, params, as: agent, form: { category: "" } })).toMatchObject({
    status: 422,
    body: { errors: { category: "required" } },
  });
  const made = await call(toIdea, { url, params, as: agent, form: { category: "general" } });
  expect(made.location).toMatch(/^\/ideas\/\d+-the-lamp-blinks-red$/);
  expect((await open(toIdeaPage, url, params, agent)).location).toBe(made.location);
  const comments = await sql`select number::int from idea_comments order by created_at`;
  const at = async (handler: Handler, kind: string, number: number) =>
    (await open(handler, `/${kind}/${number}`, { number: String(number) })).location;
  expect(await at(answerAddress, "answers", post.number)).toBe(`/comments/${comments[0]!.number}`);
  expect(await at(remarkAddress, "remarks", note.number)).toBe(`/comments/${comments[1]!.number}`);
  const [idea] = await sql`select number::int from ideas`;
  await convertToQuestion(db, agent, { number: idea!.number, category: "general" });
  expect(await at(answerAddress, "answers", post.number)).toBe(`/forum/${thread.ref}#answer-${post.number}`);
  expect(await at(commentAddress, "comments", comments[0]!.number)).toBe(`/answers/${post.number}`);
});

test("an idea turned into a question leads there, for guests, its author and staff alike", async () => {
  const idea = await aPostedIdea();
  const comment = await aPostedComment(idea.number);
  const agent = await aMember({ role: "agent" });
  const params = { ref: idea.ref };
  const url = `/ideas/${idea.ref}/conversion`;
  expect((await open(toQuestionPage, url, params, agent)).body.thread).toMatchObject({
    promotes: 0,
    comments: 1,
    followers: 1,
  });
  const made = await call(toQuestion, { url, params, as: agent, form: { category: "general" } });
  expect(made.location).toMatch(/^\/forum\/\d+-a-quieter-coffee-machine$/);
  for (const as of [undefined, idea.author, agent]) {
    expect((await open(ideaPage, `/ideas/${idea.ref}`, params, as)).location).toBe(made.location);
  }
  const [post] = await sql`select number::int from posts`;
  const number = String(comment.number);
  expect((await open(commentAddress, `/comments/${number}`, { number })).location).toBe(
    `/answers/${post!.number}`,
  );
  const [thread] = await sql`select number::int from threads`;
  await convertToIdea(db, agent, { number: thread!.number, category: "general" });
  expect((await open(ideaPage, `/ideas/${idea.ref}`, params)).status).toBe(200);
});

import { describe, expect, test } from "vitest";
import { action as answer, loader as answerPage } from "#app/routes/forum.$ref.answers.tsx";
import { action as remark, loader as remarkPage } from "#app/routes/forum.$ref.remarks.tsx";
import { action as undoRemark } from "#app/routes/remarks.$number.deletion.ts";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { limitTo } from "#tests/support/factories/screening.ts";

const json = { accept: "application/json" };
const toast = (headers: Headers) =>
  JSON.parse(decodeURIComponent(/flash=([^;]+)/.exec(headers.get("set-cookie") ?? "")?.[1] ?? "null"));

type Handler = Parameters<typeof call>[0];
type Form = Record<string, string>;
type Someone = { id: string };

/** Posts to an act of a thread. */
const act = (handler: Handler, name: string, ref: string, form: Form, as?: Someone, headers = {}) =>
  call(handler, { url: `/forum/${ref}/${name}`, params: { ref }, form, as, headers });

describe("answering", () => {
  test("a plain form leads to the answer, a script gets its number", async () => {
    const thread = await anAskedThread();
    const me = await aMember();
    const posted = await act(answer, "answers", thread.ref, { body: "Hold it." }, me);
    const [post] = await sql`select number::int from posts`;
    expect(posted).toMatchObject({ status: 302, location: `/forum/${thread.ref}#answer-${post!.number}` });
    expect(toast(posted.headers)).toEqual({ tone: "good", key: "answer_posted" });
    const sent = await act(answer, "answers", thread.ref, { body: "Or so." }, me, json);
    expect(sent).toMatchObject({ status: 200, body: { number: post!.number + 1 } });
  });

  test("what was refused is still there: nothing written, signed out, locked meanwhile", async () => {
    const thread = await anAskedThread();
    const me = await aMember();
    expect(await act(answer, "answers", thread.ref, { body: " " }, me)).toMatchObject({
      status: 422,
      body: { errors: { body: "required" }, values: { body: " " } },
    });
    const text = { body: "A long answer" };
    expect(await act(answer, "answers", thread.ref, text)).toMatchObject({
      status: 401,
      body: { errors: { form: "sign_in_first" }, values: text },
    });
    await sql`update threads set locked_at = now(), lock_reason = 'staff', state = 'locked'`;
    expect(await act(answer, "answers", thread.ref, text, me)).toMatchObject({
      status: 403,
      body: { errors: { form: "thread_locked" }, values: text },
    });
    expect(await act(answer, "answers", thread.ref, text, me, json)).toMatchObject({
      status: 403,
      body: { code: "thread_locked" },
    });
  });

  test("one answer more than ten minutes may have waits, with its text", async () => {
    await limitTo({ postsPerTenMinutes: 1 });
    const thread = await anAskedThread();
    const me = await aMember();
    expect((await act(answer, "answers", thread.ref, { body: "One" }, me)).status).toBe(302);
    expect(await act(answer, "answers", thread.ref, { body: "More" }, me)).toMatchObject({
      status: 429,
      body: { errors: { form: "too_many" }, values: { body: "More" } },
    });
  });

  test("the page says why where there is no form, and follows a question that became an idea", async () => {
    const thread = await anAskedThread();
    const page = (as?: Someone) =>
      call(answerPage, { url: `/forum/${thread.ref}/answers`, params: { ref: thread.ref }, as });
    expect((await page()).body.allowed).toBe("sign_in_first");
    expect((await page(await aMember())).body.allowed).toBe(true);
  });
});

describe("remarks", () => {
  test("stand under the question, or under an answer; deleting can be undone", async () => {
    const thread = await anAskedThread();
    const post = await aGivenAnswer(thread.number);
    const me = await aMember();
    const posted = await act(
      remark,
      "remarks",
      thread.ref,
      { body: "Which?", answer: String(post.number) },
      me,
    );
    const [row] = await sql`select number::int, post_id from thread_comments`;
    expect(row!.post_id).toBe(post.id);
    expect(posted.location).toBe(`/forum/${thread.ref}#remark-${row!.number}`);
    const params = { number: String(row!.number) };
    const gone = await call(undoRemark, {
      url: `/remarks/${row!.number}/deletion`,
      params,
      form: {},
      as: me,
    });
    expect(toast(gone.headers)).toMatchObject({
      key: "remark_was_deleted",
      undo: `/remarks/${row!.number}/deletion?undo=1`,
    });
    await call(undoRemark, { url: `/remarks/${row!.number}/deletion?undo=1`, params, form: {}, as: me });
    expect(await sql`select deleted_at from thread_comments`).toEqual([{ deleted_at: null }]);
  });

  test("too long a one is kept; its page quotes the answer", async () => {
    const thread = await anAskedThread();
    const post = await aGivenAnswer(thread.number);
    const me = await aMember();
    const body = "x".repeat(2001);
    expect(await act(remark, "remarks", thread.ref, { body }, me)).toMatchObject({
      status: 422,
      body: { errors: { body: "too_long" }, values: { body } },
    });
    const url = `/forum/${thread.ref}/remarks?answer=${post.number}`;
    const page = await call(remarkPage, { url, params: { ref: thread.ref }, as: me });
    expect(page.body).toMatchObject({ allowed: true, post: { number: post.number } });
  });
});

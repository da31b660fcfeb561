import sharp from "sharp";
import { expect, test } from "vitest";
import { storeAttachment } from "#app/domain/community/store-attachment.server.ts";
import { loader as permalink } from "#app/routes/comments.$number._index.ts";
import { action as deletion } from "#app/routes/comments.$number.deletion.ts";
import { action as commentVote } from "#app/routes/comments.$number.vote.ts";
import { action as drafts } from "#app/routes/drafts.ts";
import { action as postComment } from "#app/routes/ideas.$ref.comments.tsx";
import { loader as editPage } from "#app/routes/ideas.$ref.edit.tsx";
import { action as newIdea, loader as newIdeaPage } from "#app/routes/ideas.new.tsx";
import { loader as similar } from "#app/routes/ideas.similar.ts";
import { action as preview } from "#app/routes/preview.ts";
import { action as upload } from "#app/routes/uploads._index.ts";
import { loader as served } from "#app/routes/uploads.$.ts";
import { useStorage } from "#app/runtime/storage.server.ts";
import { newId } from "#db/ids.ts";
import { cases } from "#db/schema/cases.ts";
import { call } from "#tests/support/call.ts";
import { db, sql } from "#tests/support/database.ts";
import { aPostedComment, aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { limitTo } from "#tests/support/factories/screening.ts";

const json = { accept: "application/json" };
const idea = {
  title: "A quieter coffee machine",
  body: "It wakes the floor.",
  category: "general",
  language: "en",
  tags: "office",
};
const picture = async () =>
  new File(
    [
      new Uint8Array(
        await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
          .png()
          .toBuffer(),
      ),
    ],
    "Red dot.png",
  );

test("an idea is posted and its page is next", async () => {
  const me = await aMember();
  const answer = await call(newIdea, { url: "/ideas/new", as: me, form: { ...idea, confirmed: "1" } });
  const [row] = await sql`select number, slug, author_id from ideas`;
  expect(answer).toMatchObject({ status: 302, location: `/ideas/${row!.number}-${row!.slug}` });
  expect(row!.author_id).toBe(me.id);
});

test("without scripts, similar ideas come first, with everything typed kept and saved as a draft", async () => {
  const { title } = await aPostedIdea().then(() => idea);
  const me = await aMember();
  const answer = await call(newIdea, {
    url: "/ideas/new",
    as: me,
    form: { ...idea, confirmed: "", image: await picture() },
  });
  expect(answer.body.similar).toMatchObject([
    { title, promotes: 1, open: true, status: { name: "Received", category: "open" } },
  ]);
  expect(answer.body.values.body).toMatch(
    /^It wakes the floor\.\n\n!\[Red dot\]\(\/uploads\/[0-9a-f]{2}\/[0-9a-f]{32}\.webp\)$/,
  );
  expect(await sql`select 1 from ideas`).toHaveLength(1);
  const page = await call(newIdeaPage, { url: "/ideas/new", as: me });
  expect(page.body.draft.content).toMatchObject({ title, tags: "office" });
});

test("a refused form comes back with its messages and its words", async () => {
  const form = { ...idea, title: " ", body: "x".repeat(32_001), tags: "a,b,c,d,e,f", confirmed: "1" };
  const answer = await call(newIdea, { url: "/ideas/new", as: await aMember(), form });
  expect(answer.status).toBe(422);
  expect(answer.body.errors).toEqual({ title: "required", body: "too_long", tags: "too_many_tags" });
  expect(answer.body.values.tags).toBe("a,b,c,d,e,f");
});

test("line ends of a form count once", async () => {
  const body = `${"x\r\n".repeat(15_999)}xx`;
  const answer = await call(newIdea, {
    url: "/ideas/new",
    as: await aMember(),
    form: { ...idea, body, confirmed: "1" },
  });
  expect(answer.status).toBe(302);
});

test("whoever lost their session while writing gets the page with their text, not the sign-in page", async () => {
  const posted = await call(newIdea, { url: "/ideas/new", form: idea });
  expect(posted).toMatchObject({
    status: 401,
    body: { errors: { form: "sign_in_first" }, values: { title: idea.title } },
  });
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  expect((await call(newIdeaPage, { url: "/ideas/new", headers })).body).toMatchObject({ signedIn: false });
  expect(await call(newIdeaPage, { url: "/ideas/new" })).toMatchObject({
    status: 302,
    location: "/login?next=%2Fideas%2Fnew",
  });
  const target = await aPostedIdea();
  const comment = await call(postComment, {
    url: `/ideas/${target.ref}/comments`,
    params: { ref: target.ref },
    form: { body: "Words" },
  });
  expect(comment).toMatchObject({ status: 401, body: { values: { body: "Words" } } });
});

test("one topic more than a day may have is refused with its words kept; staff go on", async () => {
  await limitTo({ topicsPerDay: 3 });
  const me = await aMember();
  const agent = await aMember({ role: "agent" });
  const post = (as: typeof me) => call(newIdea, { url: "/ideas/new", as, form: { ...idea, confirmed: "1" } });
  for (let n = 0; n < 3; n++) expect((await post(me)).status).toBe(302);
  expect(await post(me)).toMatchObject({
    status: 429,
    body: { errors: { form: "too_many_topics" }, values: { title: idea.title } },
  });
  for (let n = 0; n < 4; n++) expect((await post(agent)).status).toBe(302);
});

test("a comment leads to its own place; an empty one, and one on an archived idea, come back", async () => {
  const target = await aPostedIdea();
  const me = await aMember();
  const post = (body: string) =>
    call(postComment, {
      url: `/ideas/${target.ref}/comments`,
      params: { ref: target.ref },
      as: me,
      form: { body },
    });
  const [answer, number] = [await post("Me too."), (await sql`select number from idea_comments`)[0]!.number];
  expect(answer).toMatchObject({ status: 302, location: `/ideas/${target.ref}#comment-${number}` });
  expect(
    await call(permalink, { url: `/comments/${number}`, params: { number: String(number) } }),
  ).toMatchObject({ location: answer.location });
  expect(await post("  \n ")).toMatchObject({ status: 422, body: { errors: { body: "required" } } });
  await sql`update ideas set status_id = 'archived'`;
  expect(await post("Too late")).toMatchObject({
    status: 403,
    body: { errors: { form: "idea_archived" }, values: { body: "Too late" } },
  });
});

test("a script gets the counts of a vote and the code of a refusal", async () => {
  const comment = await aPostedComment((await aPostedIdea()).number);
  const vote = (as: { id: string }) =>
    call(commentVote, {
      url: `/comments/${comment.number}/vote`,
      params: { number: String(comment.number) },
      as,
      form: { value: "1" },
      headers: json,
    });
  expect(await vote(await aMember())).toMatchObject({
    status: 200,
    body: { promotes: 1, demotes: 0, myVote: 1 },
  });
  expect(await vote(comment.author)).toMatchObject({ status: 403, body: { code: "own_comment" } });
});

test("deleting a comment offers to take it back", async () => {
  const comment = await aPostedComment((await aPostedIdea()).number);
  const params = { number: String(comment.number) };
  const url = `/comments/${comment.number}/deletion`;
  const answer = await call(deletion, { url, params, as: comment.author, form: {} });
  expect(decodeURIComponent(answer.headers.get("set-cookie")!)).toContain(`"undo":"${url}?undo=1"`);
  await call(deletion, { url: `${url}?undo=1`, params, as: comment.author, form: {} });
  expect(await sql`select deleted_at from idea_comments`).toEqual([{ deleted_at: null }]);
});

test("a picture is uploaded and served so that it can do no harm", async () => {
  const me = await aMember();
  const answer = await call(upload, {
    url: "/uploads",
    as: me,
    form: { file: await picture() },
    headers: json,
  });
  const [, key] = /^!\[Red dot\]\(\/uploads\/(.+)\)$/.exec(answer.body.markdown)!;
  const got = await call(served, { url: `/uploads/${key}`, params: { "*": key! } });
  expect(Object.fromEntries(got.headers)).toMatchObject({
    "content-type": "image/webp",
    "x-content-type-options": "nosniff",
    "content-disposition": "inline",
    "content-security-policy": "default-src 'none'; sandbox",
    "cache-control": "public, max-age=31536000, immutable",
  });
  expect(await call(served, { url: "/uploads/x", params: { "*": "../../secret" } })).toMatchObject({
    status: 404,
  });
  const text = new File(["<svg onload=alert(1)>"], "x.png", { type: "image/png" });
  expect(await call(upload, { url: "/uploads", as: me, form: { file: text }, headers: json })).toMatchObject({
    status: 422,
    body: { fields: { file: "not_an_image" } },
  });
  const stranger = await aMember({ verified: false });
  expect(
    await call(upload, { url: "/uploads", as: stranger, form: { file: await picture() }, headers: json }),
  ).toMatchObject({ status: 403 });
});

test("a file is kept as it is, and only ever downloaded under its name", async () => {
  const me = await aMember();
  const file = new File(["a,b\n1,2\n"], "Relevé d’été (2).csv", { type: "text/csv" });
  const answer = await call(upload, { url: "/uploads", as: me, form: { file }, headers: json });
  const [, label, key] = /^\[(.+)\]\(\/uploads\/(files\/.+\.bin)\)$/.exec(answer.body.markdown)!;
  expect(label).toBe("Relevé d’été (2).csv");
  const got = await call(served, { url: `/uploads/${key}`, params: { "*": key! } });
  expect(Object.fromEntries(got.headers)).toMatchObject({
    "content-type": "application/octet-stream",
    "content-disposition": "attachment; filename*=UTF-8''Relev%C3%A9%20d%E2%80%99%C3%A9t%C3%A9%20%282%29.csv",
    "content-security-policy": "default-src 'none'; sandbox",
  });
});

test.each([
  ["a program", new File(["MZ"], "setup.exe"), "not_a_known_file"],
  ["a page", new File(["<script>"], "page.html", { type: "text/html" }), "not_a_known_file"],
  [
    "a program called a document",
    new File(["MZ"], "bill.pdf", { type: "application/pdf" }),
    "not_a_known_file",
  ],
  ["a binary called a log", new File([new Uint8Array([1, 0, 2])], "x.log"), "not_a_known_file"],
  [
    "more than ten megabytes",
    new File([new Uint8Array(10 * 1024 * 1024 + 1)], "x.zip"),
    "attachment_too_large",
  ],
])("%s is refused", async (_, file, code) => {
  const answer = await call(upload, { url: "/uploads", as: await aMember(), form: { file }, headers: json });
  expect(answer).toMatchObject({ status: 422, body: { fields: { file: code } } });
});

test("what was sent in a private conversation is for its customer and for agents", async () => {
  const [customer, agent, other] = [await aMember(), await aMember({ role: "agent" }), await aMember()];
  const moderator = await aMember({ role: "moderator" });
  const caseId = newId();
  const due = new Date();
  await db.insert(cases).values({
    id: caseId,
    customerId: customer.id,
    title: "A bill",
    reason: "agent",
    firstAnswerDueAt: due,
    resolveDueAt: due,
  });
  for (const file of [await picture(), new File(["x"], "bill.txt")]) {
    const { storageKey } = await storeAttachment(db, useStorage(), customer, { file, caseId });
    const as = async (who?: typeof customer) =>
      (
        await call(served, {
          url: `/uploads/${storageKey}`,
          params: { "*": storageKey },
          ...(who && { as: who }),
        })
      ).status;
    expect([await as(customer), await as(agent), await as(other), await as(moderator), await as()]).toEqual([
      200, 200, 404, 404, 404,
    ]);
  }
});

test("similar ideas, previews and drafts answer scripts", async () => {
  const me = await aMember();
  await aPostedIdea();
  const found = await call(similar, { url: "/ideas/similar?title=coffee+machine&language=en" });
  expect(found.body).toMatchObject([{ title: "A quieter coffee machine" }]);
  const html = await call(preview, { url: "/preview", as: me, form: { text: "**x** <script>" } });
  expect(html.body).toBe("<p><strong>x</strong> &lt;script&gt;</p>\n");
  await call(drafts, {
    url: "/drafts",
    as: me,
    form: { kind: "idea", target: "", title: "half" },
    headers: json,
  });
  expect(await sql`select content from drafts`).toEqual([{ content: { title: "half" } }]);
  expect(
    await call(drafts, { url: "/drafts", as: me, form: { kind: "novel" }, headers: json }),
  ).toMatchObject({ status: 422 });
});

test("only who may edit an idea sees its form", async () => {
  const target = await aPostedIdea();
  const open = (as?: { id: string }) =>
    call(editPage, { url: `/ideas/${target.ref}/edit`, params: { ref: target.ref }, as });
  expect((await open(target.author)).body.idea.values).toMatchObject({
    title: target.author && "A quieter coffee machine",
    category: "general",
  });
  expect(await open(await aMember())).toMatchObject({ status: 403 });
  expect(await open()).toMatchObject({ status: 302 });
});

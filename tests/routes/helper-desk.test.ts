import { expect, test } from "vitest";
import { action as claim } from "#app/routes/forum.$ref.claim.ts";
import { loader as desk } from "#app/routes/forum.desk._index.tsx";
import { loader as expertise, action as saveExpertise } from "#app/routes/forum.desk.expertise.tsx";
import { loader as marks } from "#app/routes/forum.desk.marks.ts";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";

test("the desk is for members: a guest signs in and comes back to the same view", async () => {
  expect(await call(desk, { url: "/forum/desk?view=late" })).toMatchObject({
    status: 302,
    location: "/login?next=%2Fforum%2Fdesk%3Fview%3Dlate",
  });
});

test("a question is taken from the desk, seen as taken by others, and let go", async () => {
  const [me, other] = [await aMember({ displayName: "Ada" }), await aMember()];
  const thread = await aThread();
  const press = (as: typeof me, on: boolean, headers = {}) =>
    call(claim, {
      url: `/forum/${thread.ref}/claim`,
      params: { ref: thread.ref },
      as,
      form: { on: String(on), next: "/forum/desk?view=late" },
      headers,
    });
  expect(await press(me, true)).toMatchObject({ status: 302, location: "/forum/desk?view=late" });
  const mine = await call(desk, { url: "/forum/desk", as: me });
  expect(mine.body).toMatchObject({ claimed: [{ number: thread.number }], counts: { unanswered: 1 } });
  const theirs = await call(desk, { url: "/forum/desk", as: other });
  expect(theirs.body.page.items).toMatchObject([{ claim: { name: "Ada", mine: false } }]);
  expect(await press(other, true, { accept: "application/json" })).toMatchObject({
    status: 409,
    body: { code: "claimed" },
  });
  await press(me, false);
  const look = await call(marks, { url: `/forum/desk/marks?numbers=${thread.number},x,-1,`, as: other });
  expect(look.body).toEqual([{ number: thread.number, state: "unanswered", claim: null }]);
});

test("expertise is chosen with what accepted answers propose, and the desk follows", async () => {
  const me = await aMember();
  await aCategory("lamps");
  const solved = await aThread({ category: "lamps", tags: ["wifi"] });
  const post = await aPost({ threadId: solved.id, by: me });
  await sql`update threads set accepted_post_id = ${post.id}, state = 'solved' where id = ${solved.id}`;
  const page = await call(expertise, { url: "/forum/desk/expertise", as: me });
  expect(page.body).toMatchObject({ tags: [], proposed: [{ tag: "wifi", answers: 1 }] });
  expect(page.body.categories.find((one: { slug: string }) => one.slug === "lamps")).toMatchObject({
    chosen: false,
    answers: 1,
  });

  const form = { "categories[]": ["lamps"], tags: "led", "proposed[]": ["wifi"] };
  expect(await call(saveExpertise, { url: "/forum/desk/expertise", as: me, form })).toMatchObject({
    status: 302,
    location: "/forum/desk?view=mine",
  });
  await aThread({ title: "Open one", category: "lamps" });
  const { body } = await call(desk, { url: "/forum/desk?view=mine", as: me });
  expect(body).toMatchObject({ expert: true, counts: { mine: 1 } });
  expect(body.page.items).toMatchObject([{ title: "Open one" }]);
});

test("too many tags come back with a message and what was typed", async () => {
  const tags = Array.from({ length: 31 }, (_, n) => `tag${n}`).join(", ");
  const answer = await call(saveExpertise, {
    url: "/forum/desk/expertise",
    as: await aMember(),
    form: { tags, "categories[]": ["a", "b"] },
  });
  expect(answer).toMatchObject({
    status: 422,
    body: { errors: { tags: "too_many_tags" }, values: { tags, "categories[]": "a\nb" } },
  });
});

import { expect, test } from "vitest";
import { loader as desk } from "#app/routes/desk._index.tsx";
import { loader as movePage, action as moves } from "#app/routes/desk.moves.tsx";
import { action as undo } from "#app/routes/desk.moves_.$batchId.undo.ts";
import { action as merge } from "#app/routes/ideas.$ref.merge.tsx";
import { action as owner } from "#app/routes/ideas.$ref.owner.ts";
import { action as status } from "#app/routes/ideas.$ref.status.tsx";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const manager = () => aMember({ role: "product_manager" });
const statusOf = async (id: string) =>
  (await sql`select status_id from ideas where id = ${id}`)[0]!.status_id;
const flashOf = (headers: Headers) => {
  const cookie = headers.getSetCookie().find((one) => one.startsWith("flash="));
  return cookie && JSON.parse(decodeURIComponent(cookie.split(";")[0]!.slice("flash=".length)));
};

test("a move leads back to where the form was, never to another site", async () => {
  const [pm, idea] = [await manager(), await anIdea()];
  const post = (to: string, next: string) =>
    call(status, {
      url: `/ideas/${idea.ref}/status`,
      params: { ref: idea.ref },
      as: pm,
      form: { to, reason: "", next },
    });
  expect(await post("accepted", "/desk?idea=1")).toMatchObject({ status: 302, location: "/desk?idea=1" });
  expect(await post("planned", "https://evil.example/")).toMatchObject({
    status: 302,
    location: `/ideas/${idea.ref}`,
  });
  expect(await statusOf(idea.id)).toBe("planned");
});

test("a refused answer comes back with what was typed", async () => {
  const [pm, idea] = [await manager(), await anIdea()];
  const form = { to: "not-planned", reason: "Because [reason].", next: "" };
  const answer = await call(status, {
    url: `/ideas/${idea.ref}/status`,
    params: { ref: idea.ref },
    as: pm,
    form,
  });
  expect(answer).toMatchObject({
    status: 422,
    body: { errors: { reason: "reason_placeholder" }, values: { reason: form.reason, to: form.to } },
  });
  const again = await call(status, {
    url: `/ideas/${idea.ref}/status`,
    params: { ref: idea.ref },
    as: pm,
    form: { to: "received", reason: "", next: "" },
  });
  expect(again).toMatchObject({ status: 422, body: { errors: { form: "same_status" } } });
});

test("bulk: a toast with an undo that works; closing asks for the reason on its own page first", async () => {
  const [pm, a, b] = [await manager(), await anIdea(), await anIdea()];
  const numbers = [String(a.number), String(b.number)];
  const moved = await call(moves, {
    url: "/desk/moves",
    as: pm,
    form: { "numbers[]": numbers, to: "planned", next: "/desk?sort=votes" },
  });
  expect(moved.location).toBe("/desk?sort=votes");
  const flash = flashOf(moved.headers);
  expect(flash).toMatchObject({ key: "ideas_moved", values: { count: 2, status: "Planned" } });
  const batchId = flash.undo.split("/")[3];
  const undone = await call(undo, {
    url: flash.undo,
    params: { batchId },
    as: pm,
    form: {},
    headers: { accept: "application/json" },
  });
  expect(undone.body).toEqual({ undone: 2, kept: 0 });
  expect(await statusOf(a.id)).toBe("received");

  const asked = await call(moves, {
    url: "/desk/moves",
    as: pm,
    form: { "numbers[]": numbers, to: "not-planned", next: "/desk" },
  });
  expect(asked.status).toBe(302);
  const page = await call(movePage, { url: asked.location!, as: pm });
  expect(page.body).toMatchObject({
    to: "not-planned",
    next: "/desk",
    ideas: [{ number: a.number }, { number: b.number }],
  });
  const refused = await call(moves, {
    url: asked.location!,
    as: pm,
    form: { "numbers[]": numbers, to: "not-planned", reason: "No.", next: "/desk" },
  });
  expect(refused).toMatchObject({ status: 422, body: { errors: { reason: "reason_too_short" } } });
  expect(await statusOf(b.id)).toBe("received");
});

test("nothing selected, an owner who is none, a merge into itself: said, and nothing changed", async () => {
  const [pm, idea] = [await manager(), await anIdea()];
  expect(await call(moves, { url: "/desk/moves", as: pm, form: { to: "planned" } })).toMatchObject({
    status: 422,
  });
  const params = { ref: idea.ref };
  const bad = await call(owner, {
    url: `/ideas/${idea.ref}/owner`,
    params,
    as: pm,
    form: { ownerId: idea.author.id, next: "" },
  });
  expect(flashOf(bad.headers)).toMatchObject({ tone: "bad", key: "no_such_owner" });
  const self = await call(merge, {
    url: `/ideas/${idea.ref}/merge`,
    params,
    as: pm,
    form: { into: String(idea.number), next: "" },
  });
  expect(self).toMatchObject({ status: 422, body: { errors: { into: "merge_into_itself" } } });
});

test("the desk brings the asked idea beside the list, and says when it is not there", async () => {
  const [pm, idea] = [await manager(), await anIdea()];
  const open = await call(desk, { url: `/desk?idea=${idea.number}`, as: pm });
  expect(open.body).toMatchObject({ openedNumber: idea.number, opened: { panel: { number: idea.number } } });
  const none = await call(desk, { url: "/desk?idea=999999", as: pm });
  expect(none.body).toMatchObject({ openedNumber: 999_999, opened: null });
});

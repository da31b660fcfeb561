import { expect, test } from "vitest";
import { loader as list } from "#app/routes/admin.badges._index.tsx";
import { loader as edit, action as save } from "#app/routes/admin.badges.$slug._index.tsx";
import { action as give, loader as people } from "#app/routes/admin.badges.$slug.people._index.tsx";
import { loader as asks, action as take } from "#app/routes/admin.badges.$slug.people.$username.removal.tsx";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";

const form = {
  nameEn: "Bug hunter",
  nameFr: "Chasse aux bugs",
  descriptionEn: "Found a bug.",
  descriptionFr: "A trouvé un bug.",
  icon: "wrench",
  metal: "silver",
  kind: "",
  atLeast: "",
};
const admin = () => aMember({ role: "admin" });
const at = (slug: string, rest = "") => ({ url: `/admin/badges/${slug}${rest}`, params: { slug } });

test("a refused badge keeps what was typed", async () => {
  const as = await admin();
  const answer = await call(save, { ...at("new"), as, form: { ...form, nameFr: "", kind: "idea_posted" } });
  expect(answer).toMatchObject({
    status: 422,
    body: { errors: { nameFr: "required" }, values: { nameEn: "Bug hunter" } },
  });
  const unruled = await call(save, { ...at("new"), as, form: { ...form, kind: "idea_posted" } });
  expect(unruled).toMatchObject({ status: 422, body: { errors: { atLeast: "required" } } });
});

test("a badge is made, and asked what another rule would do", async () => {
  const [as, ann] = [await admin(), await aMember()];
  await sql`insert into standings (member_id, counts) values (${ann.id}, '{"idea_posted": 3}')`;
  expect(await call(save, { ...at("new"), as, form })).toMatchObject({
    status: 302,
    location: "/admin/badges",
  });
  const { body } = await call(edit, { ...at("bug-hunter", "?kind=idea_posted&atLeast=2"), as });
  expect(body).toMatchObject({ badge: { slug: "bug-hunter" }, effect: { gain: 1, lose: 0 } });
  expect((await call(edit, { ...at("bug-hunter", "?kind=nonsense&atLeast=2"), as })).body.effect).toBeNull();
  expect((await call(edit, { ...at("no-such"), as })).status).toBe(404);
  expect((await call(list, { url: "/admin/badges", as })).body.badges.at(-1)).toMatchObject({
    slug: "bug-hunter",
  });
});

test("a badge is given with an undo, and taken after a question", async () => {
  const [as, ann] = [await admin(), await aMember({ username: "ann" })];
  await call(save, { ...at("new"), as, form });
  const wrong = await call(give, {
    ...at("bug-hunter", "/people"),
    as,
    form: { handle: "nobody", note: "x" },
  });
  expect(wrong).toMatchObject({ status: 422, body: { errors: { handle: "no_such_member" } } });
  const given = await call(give, {
    ...at("bug-hunter", "/people"),
    as,
    form: { handle: " Ann ", note: "The lamp" },
  });
  expect(given).toMatchObject({ status: 302, location: "/admin/badges/bug-hunter/people" });
  expect(decodeURIComponent(given.headers.get("set-cookie") ?? "")).toContain(
    "/admin/badges/bug-hunter/people/ann/removal",
  );
  expect((await call(people, { ...at("bug-hunter", "/people"), as })).body.holders.items).toMatchObject([
    { username: "ann", note: "The lamp" },
  ]);
  const removal = {
    url: "/admin/badges/bug-hunter/people/ann/removal",
    params: { slug: "bug-hunter", username: "ann" },
    as,
  };
  expect((await call(asks, removal)).body.given).toMatchObject({ name: ann.displayName, note: "The lamp" });
  expect(await call(take, { ...removal, method: "POST" })).toMatchObject({ status: 302 });
  expect((await call(asks, removal)).status).toBe(404);
});

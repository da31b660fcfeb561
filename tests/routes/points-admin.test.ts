import { expect, test } from "vitest";
import { loader as levels, action as saveLevels } from "#app/routes/admin.levels.tsx";
import { loader as points, action as savePoints } from "#app/routes/admin.points.tsx";
import { POINT_KINDS } from "#db/schema/recognition.ts";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { recorded } from "#tests/support/recorded.ts";

const anAdmin = () => aMember({ role: "admin" });

/** The form as the page shows it. */
async function shownRules(admin: { id: string }): Promise<Record<string, string>> {
  const { body } = await call(points, { url: "/admin/points", as: admin });
  const { rules } = body as { rules: { points: Record<string, number>; dailyCap: number } };
  const none = Object.fromEntries(POINT_KINDS.map((kind) => [kind, 0]));
  const fields = { ...none, ...rules.points, dailyCap: rules.dailyCap };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}

test("points are previewed in the address, and saved by the form", async () => {
  const admin = await anAdmin();
  const form = { ...(await shownRules(admin)), idea_vote: "7" };
  const asked = await call(points, { url: `/admin/points?${new URLSearchParams(form)}`, as: admin });
  expect(asked.body).toMatchObject({ kept: { idea_vote: "7" }, effect: { changed: 0 }, refused: {} });
  const saved = await call(savePoints, { url: "/admin/points", as: admin, form });
  expect([saved.status, saved.location]).toEqual([302, "/admin/points"]);
  expect((await shownRules(admin)).idea_vote).toBe("7");
  expect(await recorded("points.rules_changed")).toHaveLength(1);
});

test("points without sense are refused where they stand, asked for or saved, and what was typed stays", async () => {
  const admin = await anAdmin();
  const form = { ...(await shownRules(admin)), idea_vote: "-1", dailyCap: "many" };
  const codes = { idea_vote: "points_range", dailyCap: "cap_range" };
  const asked = await call(points, { url: `/admin/points?${new URLSearchParams(form)}`, as: admin });
  expect(asked.body).toMatchObject({ effect: null, refused: codes, kept: { dailyCap: "many" } });
  const saved = await call(savePoints, { url: "/admin/points", as: admin, form });
  expect(saved).toMatchObject({ status: 422, body: { errors: codes, values: { dailyCap: "many" } } });
  expect(await recorded("points.rules_changed")).toHaveLength(0);
});

test("levels are saved as the form has them; nonsense comes back with what was typed", async () => {
  const admin = await anAdmin();
  const form = {
    threshold1: "0",
    nameEn1: "New",
    nameFr1: "Nouveau",
    threshold2: "50",
    nameEn2: "Known",
    nameFr2: "",
  };
  const refused = await call(saveLevels, { url: "/admin/levels", as: admin, form });
  expect(refused).toMatchObject({ status: 422, body: { errors: { nameFr2: "required" }, values: form } });
  const saved = await call(saveLevels, {
    url: "/admin/levels",
    as: admin,
    form: { ...form, nameFr2: "Connu" },
  });
  expect([saved.status, saved.location]).toEqual([302, "/admin/levels"]);
  const { body } = await call(levels, { url: "/admin/levels", as: admin });
  expect(body).toMatchObject({
    levels: [
      { threshold: 0, name: { fr: "Nouveau" } },
      { threshold: 50, name: { en: "Known", fr: "Connu" } },
    ],
  });
});

test("nobody but an admin reads or changes either", async () => {
  const moderator = await aMember({ role: "moderator" });
  const before = await sql`select count(*)::int as count from levels`;
  for (const [loader, action, url] of [
    [points, savePoints, "/admin/points"],
    [levels, saveLevels, "/admin/levels"],
  ] as const) {
    expect((await call(loader, { url, as: moderator })).status).toBe(403);
    expect((await call(action, { url, as: moderator, form: { dailyCap: "1" } })).status).toBe(403);
  }
  expect(await sql`select count(*)::int as count from levels`).toEqual(before);
});

test("levels are previewed in the address: whom saving them moves, and nothing is saved", async () => {
  const admin = await anAdmin();
  const { body } = await call(levels, { url: "/admin/levels", as: admin });
  const shown = (body as { levels: { threshold: number; name: { en: string; fr: string } }[] }).levels;
  const form: Record<string, string> = Object.fromEntries(
    shown.flatMap(({ threshold, name }, i) => [
      [`threshold${i + 1}`, String(threshold)],
      [`nameEn${i + 1}`, name.en],
      [`nameFr${i + 1}`, name.fr],
    ]),
  );
  const [risen, fallen, closed] = [await aMember(), await aMember({ level: 2 }), await aMember()];
  for (const [member, points] of [
    [risen, 7],
    [fallen, 3],
    [closed, 7],
  ] as const)
    await sql`insert into standings (member_id, points) values (${member.id}, ${points})`;
  await sql`update members set closed_at = now() where id = ${closed.id}`;
  const asked = { ...form, threshold2: "5" };
  const preview = await call(levels, { url: `/admin/levels?${new URLSearchParams(asked)}`, as: admin });
  expect(preview.body).toMatchObject({ kept: { threshold2: "5" }, effect: { up: 1, down: 1 }, refused: {} });
  const { effect } = preview.body as { effect: { levels: { members: number }[] } };
  expect(effect.levels.map(({ members }) => members).slice(0, 2)).toEqual([2, 1]);
  const after = (await call(levels, { url: "/admin/levels", as: admin })).body as { levels: unknown };
  expect(after.levels).toMatchObject(shown.map(({ threshold }) => ({ threshold })));
  const taken = { ...form, threshold2: "0" };
  const refused = await call(levels, { url: `/admin/levels?${new URLSearchParams(taken)}`, as: admin });
  expect(refused.body).toMatchObject({ effect: null, refused: { threshold2: "threshold_taken" } });
});

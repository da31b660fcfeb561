import { expect, test } from "vitest";
import { adminCategory } from "#app/domain/community/category-queries.server.ts";
import { deleteStatus } from "#app/domain/community/delete-status.server.ts";
import { deleteTemplate } from "#app/domain/community/delete-template.server.ts";
import { saveCategory } from "#app/domain/community/save-category.server.ts";
import { saveStatus } from "#app/domain/community/save-status.server.ts";
import { saveTemplate } from "#app/domain/community/save-template.server.ts";
import { adminStatuses } from "#app/domain/community/status-queries.server.ts";
import { Conflict, Forbidden, type Invalid, NotFound } from "#app/domain/core/errors.ts";
import { halfLifePreview } from "#app/domain/ideas/half-life-preview-queries.server.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { wrongCounters } from "#tests/support/counter-check.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain, waitingJobs } from "#tests/support/drain.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const admin = () => aMember({ role: "admin" });
const fields = (error: unknown) => (error as Invalid).fields;
const audited = async () =>
  (await sql`select action from audit_entries order by created_at, id`).map((row) => row.action);
const aCategoryForm = {
  nameEn: "Billing",
  nameFr: "Facturation",
  descriptionEn: "",
  descriptionFr: "",
  halfLifeDays: 30,
  demotesAllowed: true,
  oneVotePerAccount: false,
  takesIdeas: true,
  takesThreads: true,
  circle: false,
  products: [],
  defaultOwnerId: null,
  position: 20,
  archived: false,
};
const aStatusForm = {
  nameEn: "Parked",
  nameFr: "En attente",
  category: "open" as const,
  milestone: null,
  position: 25,
  initial: false,
  archived: false,
  retired: false,
};

test("a category is made and changed, keeps its address, and leaves a trail", async () => {
  const boss = await admin();
  expect(await saveCategory(db, boss, { ...aCategoryForm, slug: null })).toEqual({
    slug: "billing",
    rebuilding: false,
  });
  await saveCategory(db, boss, {
    ...aCategoryForm,
    slug: "billing",
    nameEn: "Invoices",
    demotesAllowed: false,
  });
  expect(await adminCategory(sql, boss, "billing")).toMatchObject({
    name: { en: "Invoices", fr: "Facturation" },
    demotesAllowed: false,
  });
  expect(await audited()).toEqual(["category.created", "category.changed"]);
  expect(await waitingJobs()).toHaveLength(0);
});

test("another half-life works Popular out anew, visibly, and the preview had said so", async () => {
  const boss = await admin();
  const old = await anIdea({ title: "Old favourite" });
  const fresh = await anIdea({ title: "Fresh", categoryId: old.categoryId });
  const now = new Date("2026-06-01T00:00:00Z");
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  for (let i = 0; i < 4; i += 1)
    await setVote(sql, await aMember(), { number: old.number, value: 1, now: ago(40) });
  await setVote(sql, await aMember(), { number: fresh.number, value: 1, now: ago(1) });
  const places = async (halfLifeDays: number) =>
    (await halfLifePreview(sql, { categoryId: old.categoryId, halfLifeDays })).map(
      ({ title, before, after }) => [title, before, after],
    );
  expect(await places(30)).toEqual([
    ["Old favourite", 1, 1],
    ["Fresh", 2, 2],
  ]);
  expect(await places(7)).toEqual([
    ["Fresh", 2, 1],
    ["Old favourite", 1, 2],
  ]);
  expect(await saveCategory(db, boss, { ...aCategoryForm, slug: "general", halfLifeDays: 7 })).toMatchObject({
    rebuilding: true,
  });
  expect(await adminCategory(sql, boss, "general")).toMatchObject({ rebuildDone: 0, rebuildTotal: 2 });
  await drain();
  expect(await adminCategory(sql, boss, "general")).toMatchObject({ rebuildDone: null, rebuildTotal: null });
  expect(await wrongCounters()).toEqual([]);
  expect((await sql`select title from ideas order by popularity desc`).map((row) => row.title)).toEqual([
    "Fresh",
    "Old favourite",
  ]);
});

test("refusals of categories: role, a taken or reserved name, a stranger as owner, the last one archived, none such", async () => {
  const boss = await admin();
  const save = (change: object, actor = boss) =>
    saveCategory(db, actor, { ...aCategoryForm, slug: null, ...change }).catch(fields);
  await expect(
    saveCategory(db, await aMember({ role: "product_manager" }), { ...aCategoryForm, slug: null }),
  ).rejects.toThrow(Forbidden);
  expect(await save({ nameEn: "General" })).toEqual({ nameEn: "name_taken" });
  expect(await save({ nameEn: "New" })).toEqual({ nameEn: "name_taken" });
  expect(await save({ defaultOwnerId: (await aMember()).id })).toEqual({ defaultOwnerId: "no_such_owner" });
  expect(await save({ slug: "general", archived: true })).toEqual({ archived: "last_category" });
  await expect(saveCategory(db, boss, { ...aCategoryForm, slug: "nowhere" })).rejects.toThrow(NotFound);
  expect(await audited()).toEqual([]);
});

test("a status: made, made the start, retired, deleted while nobody was ever there", async () => {
  const boss = await admin();
  expect(await saveStatus(db, boss, { ...aStatusForm, id: null })).toEqual({ id: "parked" });
  await saveStatus(db, boss, { ...aStatusForm, id: "parked", initial: true });
  expect(await sql`select id from statuses where initial`).toEqual([{ id: "parked" }]);
  await expect(deleteStatus(db, boss, { id: "parked" })).rejects.toThrow(new Conflict("status_in_use"));
  await saveStatus(db, boss, { ...aStatusForm, id: "received", nameEn: "Received", initial: true });
  await saveStatus(db, boss, { ...aStatusForm, id: "parked", retired: true });
  expect((await adminStatuses(sql, boss)).at(-1)).toMatchObject({ id: "parked", retired: true, used: false });
  await deleteStatus(db, boss, { id: "parked" });
  await anIdea({ statusId: "planned" });
  await expect(deleteStatus(db, boss, { id: "planned" })).rejects.toThrow(new Conflict("status_in_use"));
});

test("refusals of statuses", async () => {
  const boss = await admin();
  await anIdea({ statusId: "planned" });
  const save = (change: object) =>
    saveStatus(db, boss, { ...aStatusForm, id: null, ...change }).catch(fields);
  await expect(
    saveStatus(db, await aMember({ role: "product_manager" }), { ...aStatusForm, id: null }),
  ).rejects.toThrow(Forbidden);
  expect(await save({ nameEn: "Open" })).toEqual({ nameEn: "name_taken" });
  expect(await save({ nameEn: "Planned" })).toEqual({ nameEn: "name_taken" });
  expect(await save({ initial: true, category: "done" })).toEqual({ category: "initial_is_open" });
  expect(await save({ initial: true, retired: true })).toEqual({ retired: "initial_not_retired" });
  expect(await save({ archived: true })).toEqual({ archived: "archived_is_closed" });
  expect(await save({ id: "received", initial: false })).toEqual({ initial: "one_initial" });
  expect(await save({ id: "planned", category: "done" })).toEqual({ category: "category_fixed" });
  await expect(saveStatus(db, boss, { ...aStatusForm, id: "nowhere" })).rejects.toThrow(NotFound);
});

test("templates belong to product managers", async () => {
  const pm = await aMember({ role: "product_manager" });
  const form = {
    statusId: null,
    nameEn: "A",
    nameFr: "A",
    bodyEn: "Because [why].",
    bodyFr: "Parce que [pourquoi].",
    position: 1,
  };
  const { id } = await saveTemplate(db, pm, { ...form, id: null });
  await saveTemplate(db, pm, { ...form, id, nameEn: "B" });
  expect(await sql`select name->>'en' as name from reason_templates where id = ${id}`).toEqual([
    { name: "B" },
  ]);
  expect(await saveTemplate(db, pm, { ...form, id: null, statusId: "nowhere" }).catch(fields)).toEqual({
    statusId: "no_such_status",
  });
  await expect(saveTemplate(db, await aMember({ role: "agent" }), { ...form, id: null })).rejects.toThrow(
    Forbidden,
  );
  await expect(deleteTemplate(db, await aMember(), { id })).rejects.toThrow(Forbidden);
  await deleteTemplate(db, pm, { id });
  await expect(deleteTemplate(db, pm, { id })).rejects.toThrow(NotFound);
  expect(await audited()).toEqual(["template.created", "template.changed", "template.deleted"]);
});

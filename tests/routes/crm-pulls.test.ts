import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { action, loader } from "#app/routes/admin.crm.connections.$id.pulls.tsx";
import { newId } from "#db/ids.ts";
import { crmPullErrors, crmPulls } from "#db/schema/crm-pulls.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import { call } from "#tests/support/call.ts";
import { db } from "#tests/support/database.ts";
import { aConnection } from "#tests/support/factories/connection.ts";
import { aMember } from "#tests/support/factories/member.ts";

const admin = () => aMember({ role: "admin" });
const open = (id: string, as?: { id: string }, query = "") =>
  call(loader, { url: `/admin/crm/connections/${id}/pulls${query}`, params: { id }, as });
const act = async (id: string, form: Record<string, string>, as?: { id: string }) =>
  call(action, {
    url: `/admin/crm/connections/${id}/pulls`,
    params: { id },
    as: as ?? (await admin()),
    form,
  });

test("readings are listed, the one under way stands above them", async () => {
  const connection = await aConnection({ pullEvery: 60 });
  const done = newId();
  await db.insert(crmPulls).values([
    {
      id: done,
      connectionId: connection.id,
      state: "done",
      readRows: 10,
      failedRows: 1,
      createdAt: new Date(1e12),
    },
    { id: newId(), connectionId: connection.id, readRows: 3, expectedRows: 9 },
  ]);
  await db
    .insert(crmPullErrors)
    .values({ id: newId(), pullId: done, remoteId: "R9", label: "Ada", reason: "several_contacts" });
  const { body } = await open(connection.id, await admin(), `?reading=${done}`);
  expect(body.page.items).toHaveLength(2);
  expect(body.running).toMatchObject({ readRows: 3, expectedRows: 9 });
  expect(body.pullEvery).toBe(60);
  expect(body.errors).toMatchObject({ count: 1, rows: [{ remoteId: "R9", reason: "several_contacts" }] });
  expect(await open(connection.id, await admin(), `?reading=${newId()}`)).toMatchObject({ status: 404 });
});

test("older readings are a page further", async () => {
  const connection = await aConnection();
  await db.insert(crmPulls).values(
    Array.from({ length: 25 }, (_, n) => ({
      id: newId(),
      connectionId: connection.id,
      state: "done" as const,
      createdAt: new Date(1e12 + n),
    })),
  );
  const first = (await open(connection.id, await admin())).body.page;
  const second = (await open(connection.id, await admin(), `?after=${first.next}`)).body.page;
  expect(first.items).toHaveLength(20);
  expect(second.items).toHaveLength(5);
  expect(new Set([...first.items, ...second.items].map((row) => row.id)).size).toBe(25);
});

test("one is started, or everything is read again; a second one has to wait", async () => {
  const connection = await aConnection({ pulledUntil: new Date() });
  expect(await act(connection.id, { act: "start" })).toMatchObject({ status: 302 });
  const [pull] = await db.select().from(crmPulls);
  expect(pull).toMatchObject({ state: "running" });
  expect(pull!.since).not.toBeNull();
  await act(connection.id, { act: "start_full" });
  expect(await db.$count(crmPulls)).toBe(1);
  await db.update(crmPulls).set({ state: "done" });
  await act(connection.id, { act: "start_full" });
  const [again] = await db.select().from(crmPulls).where(eq(crmPulls.state, "running"));
  expect(again!.since).toBeNull();
});

test("how often is saved, and anything else is refused next to the field", async () => {
  const connection = await aConnection();
  await act(connection.id, { act: "interval", pullEvery: "60" });
  const every = async () =>
    (await db.select().from(crmConnections).where(eq(crmConnections.id, connection.id)))[0]!.pullEvery;
  expect(await every()).toBe(60);
  expect(await act(connection.id, { act: "interval", pullEvery: "7" })).toMatchObject({
    status: 422,
    body: { errors: { pullEvery: "choose_one" } },
  });
  await act(connection.id, { act: "interval", pullEvery: "never" });
  expect(await every()).toBeNull();
});

test("it is for admins, and of a connection that is there", async () => {
  const connection = await aConnection();
  for (const role of ["member", "agent", "product_manager"] as const) {
    const as = await aMember({ role });
    expect(await open(connection.id, as)).toMatchObject({ status: 403 });
    expect(await act(connection.id, { act: "start" }, as)).toMatchObject({ status: 403 });
  }
  expect(await open(connection.id)).toMatchObject({ status: 302 });
  expect(await open(newId(), await admin())).toMatchObject({ status: 404 });
  expect(await db.$count(crmPulls)).toBe(0);
});

import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { finishRemoval } from "#app/domain/crm/setup/finish-removal.server.ts";
import { loader as listLoader } from "#app/routes/admin.crm._index.tsx";
import {
  action as comparisonsAction,
  loader as comparisonsLoader,
} from "#app/routes/admin.crm.connections.$id.comparisons._index.tsx";
import {
  action as comparisonAction,
  loader as comparisonLoader,
} from "#app/routes/admin.crm.connections.$id.comparisons.$comparisonId.tsx";
import { action as liveAction, loader as liveLoader } from "#app/routes/admin.crm.connections.$id.live.tsx";
import {
  action as removalAction,
  loader as removalLoader,
} from "#app/routes/admin.crm.connections.$id.removal.tsx";
import { loader as settingsLoader } from "#app/routes/admin.crm.connections.$id.settings.tsx";
import { newId } from "#db/ids.ts";
import { crmComparisonRows, crmComparisons, crmConnections, crmDeliveries } from "#db/schema/crm-sync.ts";
import { call } from "#tests/support/call.ts";
import { aComparison, aMappedFact, audited, connectionRow } from "#tests/support/crm-connections-scene.ts";
import { db } from "#tests/support/database.ts";
import { aConnection } from "#tests/support/factories/connection.ts";
import { aContact } from "#tests/support/factories/contact.ts";
import { aDelivery, aLinkedContact } from "#tests/support/factories/delivery.ts";
import { aMember } from "#tests/support/factories/member.ts";

const anAdmin = () => aMember({ role: "admin" });
const at = (id: string, page = "") => ({ url: `/admin/crm/connections/${id}${page}`, params: { id } });
const toastOf = ({ headers }: { headers: Headers }) => decodeURIComponent(headers.get("set-cookie") ?? "");

const aSentDelivery = (connectionId: string, linked: Awaited<ReturnType<typeof aLinkedContact>>, over = {}) =>
  aDelivery(connectionId, linked, {
    dedupeKey: `fields:${linked.contact.id}`,
    state: "sent",
    attempts: 1,
    sentAt: new Date(),
    ...over,
  });

describe("a dry run", () => {
  test("is started once something is mapped, and leads to its page", async () => {
    const admin = await anAdmin();
    const { id } = await aConnection({ liveAt: null });
    const start = () => call(comparisonsAction, { ...at(id, "/comparisons"), as: admin, form: {} });
    expect(toastOf(await start())).toContain("comparison_no_mapping");
    await aMappedFact(id, "ideas_accepted", "points");
    const started = await start();
    const [row] = await db.select().from(crmComparisons);
    expect(row).toMatchObject({ purpose: "dry_run", state: "running", startedById: admin.id });
    expect(started.location).toBe(`/admin/crm/connections/${id}/comparisons/${row!.id}`);
    expect(toastOf(await start())).toContain("comparison_running");
    const list = await call(comparisonsLoader, { ...at(id, "/comparisons"), as: admin });
    expect(list.body).toMatchObject({ frame: { dryRun: "running" }, page: { items: [{ id: row!.id }] } });
    const params = { id, comparisonId: row!.id };
    const stopped = await call(comparisonAction, {
      url: `/admin/crm/connections/${id}/comparisons/${row!.id}`,
      params,
      as: admin,
      form: { act: "stop" },
    });
    expect(toastOf(stopped)).toContain("comparison_stopped");
  });

  test("shows contact by contact what would be written, by verdict", async () => {
    const admin = await anAdmin();
    const { id } = await aConnection({ liveAt: null });
    await aMappedFact(id, "ideas_accepted", "points");
    const { contact } = await aLinkedContact();
    const other = await aContact({ firstName: "Bob" });
    const { id: comparisonId } = await aComparison(id, {
      total: 3,
      counts: { differs: 1, ambiguous: 1, same: 1 },
    });
    await db.insert(crmComparisonRows).values([
      {
        id: newId(),
        comparisonId,
        contactId: contact.id,
        verdict: "differs",
        remoteId: "42",
        diff: [{ field: "points", theirs: 1, ours: 3 }],
      },
      { id: newId(), comparisonId, contactId: other.id, verdict: "ambiguous" },
    ]);
    const load = (query = "") =>
      call(comparisonLoader, {
        url: `/admin/crm/connections/${id}/comparisons/${comparisonId}${query}`,
        params: { id, comparisonId },
        as: admin,
      });
    expect((await load()).body.page.items).toHaveLength(2);
    const one = await load("?verdict=differs");
    expect(one.body).toMatchObject({
      verdict: "differs",
      page: {
        items: [
          { contactId: contact.id, diff: [{ field: "points", fact: "ideas_accepted", theirs: 1, ours: 3 }] },
        ],
      },
    });
    expect((await load("?verdict=nonsense")).body.verdict).toBeNull();
    const elsewhere = await aConnection({ liveAt: null, name: "Other" });
    const stray = await call(comparisonLoader, {
      url: "/x",
      params: { id: elsewhere.id, comparisonId },
      as: admin,
    });
    expect(stray.status).toBe(404);
  });
});

describe("a reconciliation", () => {
  test("writes one or all again", async () => {
    const admin = await anAdmin();
    const { id } = await aConnection({ liveAt: new Date() });
    await aMappedFact(id, "ideas_accepted", "points");
    const [a, b] = [await aLinkedContact(), await aLinkedContact()];
    const { id: comparisonId } = await aComparison(id, {
      purpose: "reconcile",
      total: 2,
      counts: { differs: 2 },
    });
    for (const { contact } of [a, b])
      await db
        .insert(crmComparisonRows)
        .values({ id: newId(), comparisonId, contactId: contact.id, verdict: "differs" });
    const act = (form: Record<string, string>) =>
      call(comparisonAction, {
        url: `/admin/crm/connections/${id}/comparisons/${comparisonId}?verdict=differs`,
        params: { id, comparisonId },
        as: admin,
        form,
      });
    const one = await act({ act: "repair", contactId: a.contact.id });
    expect(one.location).toContain("?verdict=differs");
    expect(toastOf(one)).toContain('"count":1');
    expect(toastOf(await act({ act: "repair" }))).toContain('"count":1');
    expect(toastOf(await act({ act: "repair" }))).toContain("nothing_to_repair");
    expect((await act({ act: "explode" })).status).toBe(422);
    const rows = await db.select().from(crmComparisonRows);
    expect(rows.every(({ repairedAt }) => repairedAt !== null)).toBe(true);
  });
});

describe("going live", () => {
  const live = (id: string, admin: { id: string }) =>
    call(liveAction, { ...at(id, "/live"), as: admin, form: {} });

  test("asks first with the numbers of the dry run, then writes everything", async () => {
    const admin = await anAdmin();
    const { id } = await aConnection({ liveAt: null });
    await aMappedFact(id, "ideas_accepted", "points");
    await aComparison(id, { total: 5, counts: { differs: 2, same: 2, ambiguous: 1 } });
    const asked = await call(liveLoader, { ...at(id, "/live"), as: admin });
    expect(asked.body.dryRun.counts).toEqual({ differs: 2, same: 2, ambiguous: 1 });
    const done = await live(id, admin);
    expect(done.location).toBe(`/admin/crm/connections/${id}`);
    expect((await connectionRow(id)).liveAt).not.toBeNull();
    expect(await audited("connection.went_live")).toMatchObject([{ detail: { differs: 2 } }]);
    expect(toastOf(await live(id, admin))).toContain("live_already");
  });

  test("needs a dry run with the mapping as it is", async () => {
    const admin = await anAdmin();
    const { id } = await aConnection({ liveAt: null });
    await aMappedFact(id, "ideas_accepted", "points");
    expect(toastOf(await live(id, admin))).toContain("dry_run_needed");
    await aComparison(id, { state: "failed" });
    expect(toastOf(await live(id, admin))).toContain("dry_run_needed");
    await aComparison(id);
    await aMappedFact(id, "points_total", "points_total");
    expect((await call(liveLoader, { ...at(id, "/live"), as: admin })).body).toMatchObject({
      dryRun: null,
      frame: { dryRun: "outdated" },
    });
    expect(toastOf(await live(id, admin))).toContain("dry_run_needed");
    expect((await connectionRow(id)).liveAt).toBeNull();
  });

  test("happens once, however often the button is pressed", async () => {
    const admin = await anAdmin();
    const { id } = await aConnection({ liveAt: null });
    await aMappedFact(id, "ideas_accepted", "points");
    await aComparison(id);
    await Promise.all(Array.from({ length: 5 }, () => live(id, admin)));
    expect(await audited("connection.went_live")).toHaveLength(1);
  });
});

describe("removal", () => {
  const remove = (id: string, admin: { id: string }, form: Record<string, string>) =>
    call(removalAction, { ...at(id, "/removal"), as: admin, form });

  test("asks what becomes of what was written", async () => {
    const admin = await anAdmin();
    const { id } = await aConnection({ liveAt: new Date() });
    await aSentDelivery(id, await aLinkedContact());
    const page = await call(removalLoader, { ...at(id, "/removal"), as: admin });
    expect(page.body.settings.written).toBe(1);
    expect(await remove(id, admin, {})).toMatchObject({
      status: 422,
      body: { errors: { written: "choose_one" } },
    });
    expect((await remove(id, admin, { written: "leave" })).location).toBe("/admin/crm");
    expect(await db.$count(crmConnections, eq(crmConnections.id, id))).toBe(0);
    expect(await audited("connection.removed")).toMatchObject([{ detail: { written: "leave" } }]);
  });

  test("clears first where that is wanted, tells nothing new, and goes when all is cleared", async () => {
    const admin = await anAdmin();
    const { id } = await aConnection({ liveAt: new Date() });
    const [told, waiting] = [await aLinkedContact(), await aLinkedContact()];
    await aSentDelivery(id, told);
    await aSentDelivery(id, waiting, { state: "pending", attempts: 0, sentAt: null });
    const begun = await remove(id, admin, { written: "clear" });
    expect(begun.location).toBe(`/admin/crm/connections/${id}/settings`);
    const rows = await db.select().from(crmDeliveries).where(eq(crmDeliveries.connectionId, id));
    const clears = rows.filter(({ kind }) => kind === "clear_fields");
    expect(clears).toMatchObject([{ contactId: told.contact.id, linkId: told.link.id, state: "pending" }]);
    expect(rows.find(({ contactId }) => contactId === waiting.contact.id)).toMatchObject({
      state: "cancelled",
    });
    await remove(id, admin, { written: "clear" });
    const now = new Date();
    await finishRemoval(db, { connectionId: id, now });
    expect((await connectionRow(id)).removingAt).not.toBeNull();
    await db.update(crmDeliveries).set({ state: "dead" }).where(eq(crmDeliveries.id, clears[0]!.id));
    await finishRemoval(db, { connectionId: id, now });
    expect(await connectionRow(id)).toBeDefined();
    await db.update(crmDeliveries).set({ state: "sent" }).where(eq(crmDeliveries.id, clears[0]!.id));
    await finishRemoval(db, { connectionId: id, now });
    expect(await db.$count(crmConnections, eq(crmConnections.id, id))).toBe(0);
    expect(await audited("connection.removed")).toMatchObject([{ detail: { written: "cleared" } }]);
    await finishRemoval(db, { connectionId: id, now });
    expect((await call(settingsLoader, { ...at(id, "/settings"), as: admin })).location).toBe("/admin/crm");
  });

  test("clears nothing while it is off, and leaves the contact book", async () => {
    const admin = await anAdmin();
    const { id } = await aConnection({ liveAt: new Date(), enabled: false, disabledReason: "by_staff" });
    expect(toastOf(await remove(id, admin, { written: "clear" }))).toContain("cannot_clear_now");
    const [book] = await db.select().from(crmConnections).where(eq(crmConnections.kind, "contact_book"));
    expect(toastOf(await remove(book!.id, admin, { written: "leave" }))).toContain("book_stays");
  });
});

test("the list says what each connection is and how far", async () => {
  const admin = await anAdmin();
  await aConnection({ liveAt: null, config: { baseUrl: "https://api.hubapi.com" } });
  const { body } = await call(listLoader, { url: "/admin/crm", as: admin });
  expect(body.connections).toMatchObject([
    { kind: "contact_book", sent: 0 },
    { kind: "hubspot", host: "api.hubapi.com", liveAt: null, mapped: 0, dryRun: "none" },
  ]);
  expect(JSON.stringify(body)).not.toContain("secret");
});

import { eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import {
  action as settingsAction,
  loader as settingsLoader,
} from "#app/routes/admin.crm.connections.$id.settings.tsx";
import { action as testAction, loader as testLoader } from "#app/routes/admin.crm.connections.$id.test.tsx";
import { action as newAction, loader as newLoader } from "#app/routes/admin.crm.connections.new.tsx";
import { newId } from "#db/ids.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import { call } from "#tests/support/call.ts";
import {
  aHubspot,
  audited,
  connectionRow,
  hubspotForm,
  sealedIn,
} from "#tests/support/crm-connections-scene.ts";
import { db } from "#tests/support/database.ts";
import { aConnection } from "#tests/support/factories/connection.ts";
import { aMember } from "#tests/support/factories/member.ts";

vi.hoisted(() => {
  process.env.RUCHE_OUTGOING_ALLOW = "127.0.0.1";
});

const anAdmin = () => aMember({ role: "admin" });
const SECRET = "pat-eu1-never-shown-again";
const at = (id: string, page = "") => ({ url: `/admin/crm/connections/${id}${page}`, params: { id } });

describe("a connection", () => {
  test("is added by a form of its kind, its secret sealed and never in a page again", async () => {
    const admin = await anAdmin();
    const fake = await aHubspot();
    const id = newId();
    const url = "/admin/crm/connections/new?kind=hubspot";
    const form = { ...hubspotForm(fake.url, SECRET), id };
    const made = await call(newAction, { url, as: admin, form });
    expect(made).toMatchObject({ status: 302, location: `/admin/crm/connections/${id}/settings` });
    expect(await connectionRow(id)).toMatchObject({
      kind: "hubspot",
      name: "Sales",
      liveAt: null,
      config: { baseUrl: fake.url, access: "private_app", entries: "note" },
    });
    expect(await sealedIn(id)).toEqual({ token: SECRET });
    expect(JSON.stringify(await connectionRow(id))).not.toContain(SECRET);
    const page = await call(settingsLoader, { ...at(id, "/settings"), as: admin });
    expect(page.body.settings.frame).toMatchObject({ connected: true, tested: false, mapped: 0 });
    expect(JSON.stringify(page.body)).not.toContain(SECRET);
    expect(JSON.stringify(page.body).toLowerCase()).not.toContain("sealed");
    expect(await audited("connection.created")).toEqual([
      expect.objectContaining({ detail: { name: "Sales", crm: "hubspot" } }),
    ]);
    const twice = await call(newAction, { url, as: admin, form });
    expect(twice.headers.get("set-cookie")).toContain("connection_exists");
  });

  test("is refused field by field, and a refused form gives no secret back", async () => {
    const admin = await anAdmin();
    const url = "/admin/crm/connections/new?kind=hubspot";
    const form = {
      ...hubspotForm("http://crm.example.com", SECRET),
      id: newId(),
      name: " ",
      config_externalIdField: "not a name",
      config_entries: "pigeon",
      config_access: "oauth",
    };
    const refused = await call(newAction, { url, as: admin, form });
    expect(refused).toMatchObject({
      status: 422,
      body: {
        errors: {
          name: "required",
          config_externalIdField: "bad_field_name",
          config_entries: "choose_one",
          credential_clientId: "required",
          secret_clientSecret: "required",
        },
      },
    });
    expect(refused.body.errors).not.toHaveProperty("secret_token");
    expect(JSON.stringify(refused.body)).not.toContain(SECRET);
    const plain = await call(newAction, {
      url,
      as: admin,
      form: { ...hubspotForm("http://crm.example.com", SECRET), id: newId() },
    });
    expect(plain).toMatchObject({ status: 422, body: { errors: { config_baseUrl: "https_only" } } });
    expect(await db.$count(crmConnections)).toBe(1);
  });

  test("has a kind first", async () => {
    const admin = await anAdmin();
    const first = await call(newLoader, { url: "/admin/crm/connections/new", as: admin });
    expect(first.body).toMatchObject({ kind: null });
    const book = await call(newLoader, { url: "/admin/crm/connections/new?kind=contact_book", as: admin });
    expect(book.body).toMatchObject({ kind: null });
    const none = await call(newAction, { url: "/admin/crm/connections/new?kind=x", as: admin, form: {} });
    expect(none.status).toBe(404);
    const agent = await aMember({ role: "agent" });
    expect((await call(newLoader, { url: "/admin/crm/connections/new", as: agent })).status).toBe(403);
  });
});

describe("settings", () => {
  const save = {
    act: "save",
    name: "Sales",
    budgetShare: "80",
    pullEvery: "60",
    config_externalIdField: "community_user_id",
    config_entries: "note",
    config_apiVersion: "v3",
  };

  test("are saved, and say what was wrong with them", async () => {
    const admin = await anAdmin();
    const { id } = await aConnection({ liveAt: null });
    const form = {
      ...save,
      name: "Europe",
      allowCreate: "yes",
      budgetShare: "50",
      config_segmentField: "segment",
    };
    const saved = await call(settingsAction, { ...at(id, "/settings"), as: admin, form });
    expect(saved.location).toBe(`/admin/crm/connections/${id}/settings`);
    expect(await connectionRow(id)).toMatchObject({
      name: "Europe",
      allowCreate: true,
      budgetShare: 50,
      pullEvery: 60,
      config: { segmentField: "segment", baseUrl: "https://api.example.com" },
    });
    const refused = await call(settingsAction, {
      ...at(id, "/settings"),
      as: admin,
      form: { ...save, name: "", budgetShare: "101", pullEvery: "5" },
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: { name: "required", budgetShare: "budget_share", pullEvery: "choose_one" } },
    });
    expect(refused.body.values).toMatchObject({ act: "save", budgetShare: "101" });
  });

  test("do not change the key of a live connection, nor an address without its credentials", async () => {
    const admin = await anAdmin();
    const { id } = await aConnection({ liveAt: new Date() });
    const key = await call(settingsAction, {
      ...at(id, "/settings"),
      as: admin,
      form: { ...save, config_externalIdField: "other_id" },
    });
    expect(key).toMatchObject({
      status: 422,
      body: { errors: { config_externalIdField: "fixed_when_live" } },
    });
    await call(settingsAction, {
      ...at(id, "/settings"),
      as: admin,
      form: { ...save, config_baseUrl: "https://evil.example" },
    });
    expect((await connectionRow(id)).config.baseUrl).toBe("https://api.example.com");
    const moved = await call(settingsAction, {
      ...at(id, "/settings"),
      as: admin,
      form: { act: "credentials", config_access: "private_app", config_baseUrl: "https://evil.example" },
    });
    expect(moved).toMatchObject({ status: 422, body: { errors: { secret_token: "required" } } });
  });

  test("take new credentials, which wake a connection that stopped for the old ones", async () => {
    const admin = await anAdmin();
    const { id } = await aConnection({
      liveAt: new Date(),
      enabled: false,
      disabledReason: "credentials",
      failuresInRow: 5,
      adminsToldAt: new Date("2026-05-30T10:00:00Z"),
      checks: [{ what: "sign_in", ok: false, detail: "401" }],
    });
    const form = {
      act: "credentials",
      config_access: "private_app",
      config_baseUrl: "https://api.example.org/",
      secret_token: SECRET,
    };
    const done = await call(settingsAction, { ...at(id, "/settings"), as: admin, form });
    expect(done.headers.get("set-cookie")).toContain("credentials_replaced");
    expect(await sealedIn(id)).toEqual({ token: SECRET });
    expect(await connectionRow(id)).toMatchObject({
      enabled: true,
      failuresInRow: 0,
      // Who was told that it stopped is told as well when it works again.
      adminsToldAt: new Date("2026-05-30T10:00:00Z"),
      checks: null,
      config: { baseUrl: "https://api.example.org", externalIdField: "community_user_id" },
    });
    const [entry] = await audited("connection.credentials_replaced");
    expect(JSON.stringify(entry)).not.toContain(SECRET);
  });

  test("leave off what a person switched off", async () => {
    const admin = await anAdmin();
    const { id } = await aConnection({ liveAt: new Date(), enabled: false, disabledReason: "by_staff" });
    const form = {
      act: "credentials",
      config_access: "private_app",
      config_baseUrl: "https://api.example.org",
      secret_token: SECRET,
    };
    await call(settingsAction, { ...at(id, "/settings"), as: admin, form });
    expect(await connectionRow(id)).toMatchObject({ enabled: false, disabledReason: "by_staff" });
    expect(
      (await call(settingsAction, { ...at(id, "/settings"), as: admin, form: { act: "explode" } })).status,
    ).toBe(422);
  });
});

describe("the test of a connection", () => {
  test("says what works and what lacks, and begins to read when nothing does", async () => {
    const admin = await anAdmin();
    const fake = await aHubspot();
    const id = newId();
    const form = { ...hubspotForm(fake.url, fake.auth.privateToken), id };
    await call(newAction, { url: "/admin/crm/connections/new?kind=hubspot", as: admin, form });
    fake.deniedScopes.add("crm.objects.contacts.write");
    await call(testAction, { ...at(id, "/test"), as: admin, form: {} });
    const first = await call(testLoader, { ...at(id, "/test"), as: admin });
    expect(first.body.frame.tested).toBe(false);
    expect(first.body.checks).toContainEqual(expect.objectContaining({ what: "write_contacts", ok: false }));
    expect(await connectionRow(id)).toMatchObject({ pullEvery: null });
    fake.deniedScopes.clear();
    await call(testAction, { ...at(id, "/test"), as: admin, form: {} });
    const second = await call(testLoader, { ...at(id, "/test"), as: admin });
    expect(second.body.checks.every(({ ok }: { ok: boolean }) => ok)).toBe(true);
    expect(second.body.frame.tested).toBe(true);
    expect(await connectionRow(id)).toMatchObject({ pullEvery: 60 });
  });

  test("that finds nothing lacking any more ends the pause of one that failed, not one that the CRM asked for", async () => {
    const [admin, fake, pausedUntil] = [await anAdmin(), await aHubspot(), new Date("2999-01-01")];
    const pausedAfterTest = async (failuresInRow: number) => {
      const id = newId();
      await call(newAction, {
        url: "/admin/crm/connections/new?kind=hubspot",
        as: admin,
        form: { ...hubspotForm(fake.url, fake.auth.privateToken), id },
      });
      const failing = { liveAt: new Date(), failuresInRow, failingSince: new Date(), pausedUntil };
      await db.update(crmConnections).set(failing).where(eq(crmConnections.id, id));
      await call(testAction, { ...at(id, "/test"), as: admin, form: {} });
      return (await connectionRow(id)).pausedUntil! > new Date();
    };
    fake.deniedScopes.add("crm.objects.contacts.write");
    expect(await pausedAfterTest(1)).toBe(true);
    fake.deniedScopes.clear();
    expect(await pausedAfterTest(1)).toBe(false);
    expect(await pausedAfterTest(0)).toBe(true);
  });

  test("tells when nobody is there", async () => {
    const admin = await anAdmin();
    const fake = await aHubspot();
    const id = newId();
    const form = { ...hubspotForm(fake.url, SECRET), id };
    await call(newAction, { url: "/admin/crm/connections/new?kind=hubspot", as: admin, form });
    await fake.close();
    expect((await call(testAction, { ...at(id, "/test"), as: admin, form: {} })).status).toBe(302);
    const { checks } = await connectionRow(id);
    expect(checks).toEqual([expect.objectContaining({ what: "reach", ok: false })]);
  });
});

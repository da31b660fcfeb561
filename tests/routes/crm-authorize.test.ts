import { describe, expect, test, vi } from "vitest";
import { loader as callbackLoader } from "#app/routes/admin.crm.callback.tsx";
import {
  action as authorizeAction,
  loader as authorizeLoader,
} from "#app/routes/admin.crm.connections.$id.authorize.tsx";
import { loader as settingsLoader } from "#app/routes/admin.crm.connections.$id.settings.tsx";
import { action as newAction } from "#app/routes/admin.crm.connections.new.tsx";
import { newId } from "#db/ids.ts";
import { call, cookieFor } from "#tests/support/call.ts";
import { audited, connectionRow, sealedIn } from "#tests/support/crm-connections-scene.ts";
import { aConnection } from "#tests/support/factories/connection.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { startSalesforce } from "#tests/support/fakes/salesforce/salesforce.ts";

vi.hoisted(() => {
  process.env.RUCHE_OUTGOING_ALLOW = "127.0.0.1";
});

const anAdmin = () => aMember({ role: "admin" });
const at = (id: string, page = "") => ({ url: `/admin/crm/connections/${id}${page}`, params: { id } });

describe("agreeing at the vendor", () => {
  async function aSalesforce() {
    const admin = await anAdmin();
    const fake = await startSalesforce();
    const id = newId();
    const form = {
      id,
      name: "Salesforce",
      config_loginUrl: fake.url,
      config_apiVersion: "62.0",
      config_externalIdField: "Community_User_Id__c",
      config_entries: "task",
      credential_clientId: fake.auth.app.clientId,
      secret_clientSecret: fake.auth.app.clientSecret,
    };
    await call(newAction, { url: "/admin/crm/connections/new?kind=salesforce", as: admin, form });
    // One session for the way there and back.
    const session = await cookieFor(admin);
    const begun = await call(authorizeAction, {
      ...at(id, "/authorize"),
      form: {},
      headers: { cookie: session },
    });
    const attempt = begun.headers.get("set-cookie")!.split(";")[0]!;
    const back = (query: string, cookie = `${session}; ${attempt}`) =>
      call(callbackLoader, { url: `/admin/crm/callback?${query}`, headers: { cookie } });
    return { admin, fake, id, begun, back, attempt, to: new URL(begun.body.url) };
  }

  test("goes there with a state and a challenge, and comes back signed in", async () => {
    const { admin, fake, id, begun, back, to } = await aSalesforce();
    expect(begun.headers.get("set-cookie")).toMatch(/HttpOnly/);
    expect(begun.headers.get("set-cookie")).not.toContain(to.searchParams.get("state"));
    expect(Object.fromEntries(to.searchParams)).toMatchObject({ code_challenge_method: "S256" });
    const frame = async () =>
      (await call(settingsLoader, { ...at(id, "/settings"), as: admin })).body.settings.frame;
    expect(await frame()).toMatchObject({ connected: false });
    const agreed = await fetch(to, { redirect: "manual" });
    const query = new URL(agreed.headers.get("location")!).searchParams.toString();
    const done = await back(query);
    expect(done).toMatchObject({ status: 302, location: `/admin/crm/connections/${id}/test` });
    expect(done.headers.get("set-cookie")).toContain("crm_attempt=;");
    expect(await sealedIn(id)).toMatchObject({ refreshToken: expect.any(String) });
    expect(await frame()).toMatchObject({ connected: true });
    expect(await audited("connection.authorized")).toHaveLength(1);
    await fake.close();
  });

  test("believes nobody who did not set out here", async () => {
    const { admin, fake, id, back, attempt, to } = await aSalesforce();
    const state = to.searchParams.get("state")!;
    const problem = async (query: string, cookie?: string) => (await back(query, cookie)).body;
    expect(await problem(`code=x&state=${state}`, `${await cookieFor(admin)}; ${attempt}`)).toMatchObject({
      problem: "no_attempt",
    });
    expect(await problem("code=x&state=other")).toMatchObject({ problem: "wrong_state" });
    expect(await problem(`state=${state}`)).toMatchObject({ problem: "no_code" });
    expect(
      await problem(`error=access_denied&error_description=end-user+denied&state=${state}`),
    ).toMatchObject({ problem: "declined", said: "end-user denied" });
    expect(await problem(`code=made-up&state=${state}`)).toMatchObject({ problem: "refused" });
    expect(await connectionRow(id)).toMatchObject({ authorizedAt: null });
    await fake.close();
  });

  test("begins with a form, not by following a link", async () => {
    const admin = await anAdmin();
    const { id } = await aConnection({ liveAt: null });
    const followed = await call(authorizeLoader, { ...at(id, "/authorize"), as: admin });
    expect(followed.location).toBe(`/admin/crm/connections/${id}/settings`);
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    expect((await call(authorizeLoader, { ...at(id, "/authorize"), as: admin, headers })).status).toBe(200);
  });

  test("is for those who need it", async () => {
    const admin = await anAdmin();
    const { id } = await aConnection({ liveAt: null });
    const refused = await call(authorizeAction, { ...at(id, "/authorize"), as: admin, form: {} });
    expect(refused.headers.get("set-cookie")).toContain("no_authorization");
  });
});

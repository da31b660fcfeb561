import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { action as arrange, loader as list } from "#app/routes/admin.sign-in._index.tsx";
import { action, loader } from "#app/routes/admin.sign-in.$slug.tsx";
import { loader as login } from "#app/routes/login.tsx";
import { env } from "#app/runtime/env.server.ts";
import { newId } from "#db/ids.ts";
import { identities, signInProviders } from "#db/schema/identities.ts";
import { call } from "#tests/support/call.ts";
import { db, sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aSignInProvider } from "#tests/support/factories/sign-in-provider.ts";
import { type RunningProvider, startProvider } from "#tests/support/oidc/provider.ts";
import { setCookie } from "#tests/support/sign-in-elsewhere.ts";

let there: RunningProvider;
const allowedBefore = env.RUCHE_OUTGOING_ALLOW;
beforeAll(async () => {
  env.RUCHE_OUTGOING_ALLOW = "127.0.0.1";
  there = await startProvider({ redirectUris: ["http://localhost:3000/auth/acme/callback"], people: {} });
});
afterAll(async () => {
  env.RUCHE_OUTGOING_ALLOW = allowedBefore;
  await there.close();
});

const anAdmin = () => aMember({ role: "admin" });
const form = (wanted: Record<string, string> = {}) => ({
  slug: "acme",
  kind: "openid_connect",
  nameEn: "Acme",
  nameFr: "Acmé",
  issuer: there.issuer,
  clientId: "ruche",
  clientPassword: "tell-nobody",
  scopes: "openid email",
  customerCodeClaim: "customer_code",
  ...wanted,
});
const post = async (slug: string, fields: Record<string, string>) =>
  call(action, { url: `/admin/sign-in/${slug}`, params: { slug }, as: await anAdmin(), form: fields });
const rows = () => db.select().from(signInProviders).orderBy(signInProviders.position);
const toast = (headers: Headers) => decodeURIComponent(setCookie(headers, "flash") ?? "");
const audited = () =>
  sql`select action, detail from audit_entries where action like 'sign_in_provider.%' order by id`;

describe("a provider", () => {
  test("is added switched off, its secret sealed and never shown", async () => {
    const answer = await post("new", form());
    expect(answer.location).toBe("/admin/sign-in/acme");
    const [row] = await rows();
    expect(row).toMatchObject({
      slug: "acme",
      enabled: false,
      name: { en: "Acme", fr: "Acmé" },
      customerCodeClaim: "customer_code",
    });
    expect(JSON.stringify(row)).not.toContain("tell-nobody");
    const page = await call(loader, {
      url: "/admin/sign-in/acme",
      params: { slug: "acme" },
      as: await anAdmin(),
    });
    expect(page.body).toMatchObject({
      provider: { hasSecret: true, people: 0 },
      redirectUri: "http://localhost:3000/auth/acme/callback",
    });
    expect(JSON.stringify(page.body)).not.toMatch(/tell-nobody|ealed/);
    expect(await audited()).toMatchObject([{ action: "sign_in_provider.created", detail: { slug: "acme" } }]);
    expect((await call(login, { url: "/login" })).body.providers).toEqual([]);
  });

  test.each([
    [{ slug: "New one" }, { slug: "bad_slug" }],
    [{ slug: "new" }, { slug: "slug_taken" }],
    [{ nameEn: "" }, { nameEn: "required" }],
    [{ issuer: "" }, { issuer: "required" }],
    [{ issuer: "nonsense" }, { issuer: "bad_address" }],
    [{ issuer: "http://id.example.com" }, { issuer: "https_only" }],
    [{ kind: "google", clientPassword: "" }, { clientPassword: "required" }],
  ])("is refused: %o", async (wanted, errors) => {
    const answer = await post("new", form(wanted));
    expect(answer).toMatchObject({ status: 422, body: { errors } });
    expect(JSON.stringify(answer.body.values)).not.toContain("tell-nobody");
    expect(await rows()).toEqual([]);
  });

  test("has a name of its own", async () => {
    await post("new", form());
    expect(await post("new", form())).toMatchObject({
      status: 422,
      body: { errors: { slug: "slug_taken" } },
    });
  });

  test("of a social network cannot say customer codes, nor Facebook proved addresses", async () => {
    await post("new", form({ kind: "facebook", slug: "facebook", trustsAddresses: "on" }));
    expect(await rows()).toMatchObject([
      {
        kind: "facebook",
        issuer: "https://www.facebook.com",
        customerCodeClaim: null,
        trustsAddresses: false,
      },
    ]);
  });

  test("keeps its secret when it is changed, unless another is given; with another issuer it must be", async () => {
    await post("new", form());
    const [before] = await rows();
    const save = (wanted: Record<string, string>) => post("acme", { ...form(wanted), act: "save" });
    expect((await save({ clientPassword: "", nameEn: "Acme 2" })).location).toBe("/admin/sign-in/acme");
    expect(await rows()).toMatchObject([
      { name: { en: "Acme 2" }, clientSecretSealed: before!.clientSecretSealed },
    ]);
    const issuer = "https://elsewhere.example.com";
    expect(await save({ clientPassword: "", issuer })).toMatchObject({
      status: 422,
      body: { errors: { clientPassword: "secret_again" } },
    });
    expect((await save({ issuer })).status).toBe(302);
    const [after] = await rows();
    expect(after).toMatchObject({ issuer });
    expect(after!.clientSecretSealed).not.toBe(before!.clientSecretSealed);
  });

  test("keeps its issuer, and stays, once people sign in from it", async () => {
    const provider = await aSignInProvider({ slug: "acme", issuer: there.issuer });
    const member = await aMember();
    await db
      .insert(identities)
      .values({ id: newId(), memberId: member.id, providerId: provider.id, subject: "ada" });
    const answer = await post("acme", { ...form({ issuer: "https://elsewhere.example.com" }), act: "save" });
    expect(answer).toMatchObject({ status: 422, body: { errors: { issuer: "issuer_in_use" } } });
    expect(toast((await post("acme", { act: "remove" })).headers)).toContain("provider_in_use");
    expect(await rows()).toHaveLength(1);
  });

  test("is removed while nobody uses it", async () => {
    await aSignInProvider({ slug: "acme" });
    expect((await post("acme", { act: "remove" })).location).toBe("/admin/sign-in");
    expect(await rows()).toEqual([]);
    expect((await post("acme", { act: "remove" })).status).toBe(404);
  });

  test("is tried out without anybody signing in", async () => {
    await aSignInProvider({ slug: "acme", issuer: there.issuer, enabled: false });
    expect((await post("acme", { act: "test" })).body).toEqual({
      checks: [
        { what: "discovery", ok: true, detail: there.issuer },
        { what: "pkce", ok: true, detail: "S256" },
        { what: "keys", ok: true, detail: "1" },
      ],
    });
    await aSignInProvider({ slug: "gone", issuer: "http://127.0.0.1:1" });
    expect((await post("gone", { act: "test" })).body).toMatchObject({
      checks: [{ what: "discovery", ok: false }],
    });
  });
});

describe("the list", () => {
  const act = async (slug: string, what: string) =>
    call(arrange, { url: "/admin/sign-in", as: await anAdmin(), form: { slug, act: what } });

  test("switches and orders the buttons that guests see", async () => {
    for (const slug of ["one", "two", "three"]) await aSignInProvider({ slug, enabled: slug !== "three" });
    await act("three", "enable");
    await act("three", "up");
    await act("one", "up");
    await act("one", "down");
    const slugs = (await call(login, { url: "/login" })).body.providers.map(
      (one: { slug: string }) => one.slug,
    );
    expect(slugs).toEqual(["three", "one", "two"]);
    await act("three", "disable");
    expect((await call(login, { url: "/login" })).body.providers).toHaveLength(2);
    expect(await audited()).toMatchObject([
      { action: "sign_in_provider.enabled" },
      { action: "sign_in_provider.disabled" },
    ]);
    expect((await call(list, { url: "/admin/sign-in", as: await anAdmin() })).body.providers).toHaveLength(3);
    expect(toast((await act("nobody", "up")).headers)).toContain("no_such_page");
  });
});

import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loader as accountPage, action as open } from "#app/routes/auth.$provider.account.tsx";
import { loader as loginPage } from "#app/routes/login.tsx";
import { env } from "#app/runtime/env.server.ts";
import { members } from "#db/schema/accounts.ts";
import { identities, type signInProviders } from "#db/schema/identities.ts";
import { call } from "#tests/support/call.ts";
import { db, sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aSignInProvider } from "#tests/support/factories/sign-in-provider.ts";
import { mailsTo } from "#tests/support/mail.ts";
import { type RunningProvider, startProvider } from "#tests/support/oidc/provider.ts";
import { recorded } from "#tests/support/recorded.ts";
import { setCookie, signInElsewhere } from "#tests/support/sign-in-elsewhere.ts";

let there: RunningProvider;
const allowedBefore = env.RUCHE_OUTGOING_ALLOW;

beforeAll(async () => {
  env.RUCHE_OUTGOING_ALLOW = "127.0.0.1";
  there = await startProvider({
    redirectUris: ["http://localhost:3000/auth/acme/callback"],
    people: {
      ada: { name: "Ada Lovelace", email: "Ada@Example.com", email_verified: true, customer_code: "C-77" },
      bob: { name: "Bob", email: "bob@example.com", email_verified: false },
      nobody: {},
    },
  });
});
afterAll(async () => {
  env.RUCHE_OUTGOING_ALLOW = allowedBefore;
  await there.close();
});

const acme = (wanted: Partial<typeof signInProviders.$inferInsert> = {}) =>
  aSignInProvider({ slug: "acme", issuer: there.issuer, ...wanted });

const ownIdentities = () => db.select().from(identities);
const form = { displayName: "Ada", username: "ada", email: "ada@example.com", locale: "en", terms: "on" };

/** A newcomer who is back from the provider, and the page that asks for the rest. */
async function aNewcomer(login: string, wanted: Record<string, string> = {}) {
  const answer = await signInElsewhere("acme", login, { next: "/ideas", ...wanted });
  const cookie = setCookie(answer.headers, "newcomer") ?? "";
  const complete = (wanted: Record<string, string> = {}) =>
    call(open, {
      url: "/auth/acme/account",
      params: { provider: "acme" },
      headers: { cookie },
      form: { ...form, ...wanted },
    });
  return { answer, cookie, complete };
}

describe("coming back for the first time", () => {
  test("asks for a name and the terms, then opens an account with the proved address", async () => {
    const provider = await acme({
      trustsAddresses: true,
      scopes: "openid email profile customer",
      customerCodeClaim: "customer_code",
    });
    const { answer, cookie, complete } = await aNewcomer("ada");
    expect(answer.location).toBe("/auth/acme/account");
    const page = await call(accountPage, {
      url: "/auth/acme/account",
      params: { provider: "acme" },
      headers: { cookie },
    });
    expect(page.body).toMatchObject({
      suggested: { displayName: "Ada Lovelace", username: "ada-lovelace", email: "ada@example.com" },
      proved: true,
    });
    expect(await complete({ terms: "" })).toMatchObject({
      status: 422,
      body: { errors: { terms: "accept_terms" } },
    });
    const opened = await complete({ crmMatching: "on" });
    expect(opened.location).toBe("/ideas");
    expect(setCookie(opened.headers, "ruche_session")).toBeTruthy();
    expect(setCookie(opened.headers, "newcomer")).toBeNull();
    const [member] = await db.select().from(members);
    expect(member).toMatchObject({ username: "ada", email: "ada@example.com", passwordHash: null });
    expect(member!.emailVerifiedAt).not.toBeNull();
    expect(await ownIdentities()).toMatchObject([
      {
        memberId: member!.id,
        providerId: provider.id,
        subject: "ada",
        customerCode: "C-77",
        emailVerified: true,
      },
    ]);
    for (const name of ["member.registered", "identity.linked", "member.email_verified"])
      expect(await recorded(name)).toMatchObject([{ memberId: member!.id }]);
    expect(await sql`select purpose, granted, source from consents order by purpose`).toEqual([
      { purpose: "crm_matching", granted: true, source: "signup" },
      { purpose: "newsletter", granted: false, source: "signup" },
      { purpose: "terms", granted: true, source: "signup" },
    ]);
    expect(await mailsTo("ada@example.com")).toEqual([]);
  });

  test.each([
    ["a provider that is not trusted", "ada", false],
    ["an address it calls unproved", "bob", true],
  ])("proves the address by mail: %s", async (_why, login, trustsAddresses) => {
    await acme({ trustsAddresses });
    const { complete } = await aNewcomer(login);
    const email = `${login}@example.com`;
    const opened = await complete({ email, username: login });
    expect(setCookie(opened.headers, "ruche_session")).toBeTruthy();
    const [member] = await db.select().from(members);
    expect(member).toMatchObject({ email, emailVerifiedAt: null });
    expect((await mailsTo(email)).map((mail) => mail.template)).toEqual(["verify-email"]);
  });

  test("stays signed in where that was asked for before leaving", async () => {
    await acme({ trustsAddresses: true });
    const { complete } = await aNewcomer("ada", { stay: "on" });
    await complete();
    expect(await sql`select persistent from sessions`).toEqual([{ persistent: true }]);
  });

  test("with an address typed in, tells nothing of whether it has an account", async () => {
    await acme({ trustsAddresses: true });
    const someone = await aMember();
    const taken = await (await aNewcomer("nobody")).complete({ email: someone.email, username: "new-one" });
    const free = await (await aNewcomer("nobody")).complete({
      email: "free@example.com",
      username: "new-one",
    });
    for (const answer of [taken, free]) {
      expect(answer.location).toBe("/check-email");
      expect(setCookie(answer.headers, "ruche_session")).toBeNull();
    }
    expect((await mailsTo(someone.email)).map((mail) => mail.template)).toEqual(["already-registered"]);
    expect(await db.$count(members)).toBe(2);
  });

  test("says which field is wrong, whatever the address", async () => {
    await acme();
    const someone = await aMember({ username: "ada" });
    const { complete } = await aNewcomer("nobody");
    for (const email of [someone.email, "free@example.com"]) {
      expect(await complete({ email })).toMatchObject({
        status: 422,
        body: { errors: { username: "taken" } },
      });
    }
    expect(await complete({ username: "admin" })).toMatchObject({ status: 422 });
    expect(await complete({ username: "x y" })).toMatchObject({
      body: { errors: { username: "bad_username" } },
    });
  });

  test("without having been there, leads back to the beginning", async () => {
    await acme();
    for (const cookie of ["", "newcomer=nonsense"]) {
      const page = await call(accountPage, {
        url: "/auth/acme/account",
        params: { provider: "acme" },
        headers: { cookie },
      });
      expect(page.location).toBe("/login");
      const answer = await call(open, {
        url: "/auth/acme/account",
        params: { provider: "acme" },
        headers: { cookie },
        form,
      });
      expect(answer.location).toBe("/login");
    }
    expect(await db.$count(members)).toBe(0);
  });

  test("twice at once makes one account", async () => {
    await acme({ trustsAddresses: true });
    const [one, two] = [await aNewcomer("ada"), await aNewcomer("ada")];
    const answers = await Promise.all([one.complete(), two.complete({ username: "ada-two" })]);
    expect(answers.map((answer) => answer.location)).toEqual(["/ideas", "/ideas"]);
    expect(await db.$count(members)).toBe(1);
    expect(await ownIdentities()).toHaveLength(1);
  });
});

describe("somebody who has an account", () => {
  test("is let in by the same proved address on both sides, and told by mail", async () => {
    await acme({ trustsAddresses: true });
    const member = await aMember({ email: "ada@example.com" });
    const answer = await signInElsewhere("acme", "ada", { next: "/ideas?sort=new" });
    expect(answer.location).toBe("/ideas?sort=new");
    expect(setCookie(answer.headers, "ruche_session")).toBeTruthy();
    expect(await ownIdentities()).toMatchObject([{ memberId: member.id, subject: "ada" }]);
    expect((await mailsTo("ada@example.com")).map((mail) => mail.template)).toEqual(["sign-in-added"]);
    await signInElsewhere("acme", "ada");
    expect(await ownIdentities()).toHaveLength(1);
    expect(await mailsTo("ada@example.com")).toHaveLength(1);
  });

  test.each([
    ["the provider is not trusted", "ada", false, true],
    ["the provider calls the address unproved", "bob", true, true],
    ["the account's address is unproved", "ada", true, false],
  ])("is never let in by address when %s", async (_why, login, trustsAddresses, verified) => {
    await acme({ trustsAddresses });
    await aMember({ email: `${login}@example.com`, verified });
    const answer = await signInElsewhere("acme", login, { next: "/ideas" });
    expect(answer.location).toBe("/login?next=%2Fsettings%2Fsign-ins&from=acme");
    expect(setCookie(answer.headers, "ruche_session")).toBeNull();
    expect(await ownIdentities()).toEqual([]);
    const page = await call(loginPage, { url: answer.location! });
    expect(page.body.takenBy).toMatchObject({ slug: "acme" });
  });

  test.each([
    ["ends with the browser", {}, false],
    ["lasts a year where they asked for it", { stay: "on" }, true],
  ])("has a session that %s, as with a password", async (_how, form: Record<string, string>, persistent) => {
    await acme({ trustsAddresses: true });
    await aMember({ email: "ada@example.com" });
    const { headers } = await signInElsewhere("acme", "ada", form);
    const cookie = headers.getSetCookie().find((one) => one.startsWith("ruche_session="))!;
    expect(cookie.includes("Max-Age=31536000")).toBe(persistent);
    expect(await sql`select persistent from sessions`).toEqual([{ persistent }]);
  });

  test("who is banned is led to the reason", async () => {
    await acme({ trustsAddresses: true });
    await aMember({ email: "ada@example.com", restriction: "banned" });
    expect((await signInElsewhere("acme", "ada")).location).toBe("/statements");
  });

  test("is known by the subject, whatever becomes of the address", async () => {
    await acme({ trustsAddresses: true });
    const member = await aMember({ email: "ada@example.com" });
    await signInElsewhere("acme", "ada");
    await db.update(members).set({ email: "new@example.com" }).where(eq(members.id, member.id));
    await aMember({ email: "ada@example.com" });
    const answer = await signInElsewhere("acme", "ada", { next: "/ideas" });
    expect(answer.location).toBe("/ideas");
    expect(await ownIdentities()).toMatchObject([{ memberId: member.id }]);
  });

  test("two ways back at once are one sign-in", async () => {
    await acme({ trustsAddresses: true });
    await aMember({ email: "ada@example.com" });
    const answers = await Promise.all([signInElsewhere("acme", "ada"), signInElsewhere("acme", "ada")]);
    expect(answers.map((answer) => answer.location)).toEqual(["/", "/"]);
    expect(await ownIdentities()).toHaveLength(1);
    expect(await mailsTo("ada@example.com")).toHaveLength(1);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loader as leave } from "#app/routes/auth.$provider._index.tsx";
import { env } from "#app/runtime/env.server.ts";
import { identities, signInProviders } from "#db/schema/identities.ts";
import { call } from "#tests/support/call.ts";
import { db } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aSignInProvider } from "#tests/support/factories/sign-in-provider.ts";
import { type RunningProvider, startProvider } from "#tests/support/oidc/provider.ts";
import { signInThere } from "#tests/support/oidc/sign-in-there.ts";
import { openWayBack, pressButton, setCookie, signInElsewhere } from "#tests/support/sign-in-elsewhere.ts";

const BACK = (slug: string) => `http://localhost:3000/auth/${slug}/callback`;

let there: RunningProvider;
let other: RunningProvider;
const allowedBefore = env.RUCHE_OUTGOING_ALLOW;

beforeAll(async () => {
  env.RUCHE_OUTGOING_ALLOW = "127.0.0.1";
  const redirectUris = [BACK("acme"), BACK("other")];
  there = await startProvider({
    redirectUris,
    people: {
      ada: { name: "Ada Lovelace", email: "Ada@Example.com", email_verified: true, customer_code: "C-77" },
      bob: { name: "Bob", email: "bob@example.com", email_verified: false },
      nobody: {},
    },
  });
  other = await startProvider({ redirectUris, people: { ada: { name: "Another Ada" } } });
});
afterAll(async () => {
  env.RUCHE_OUTGOING_ALLOW = allowedBefore;
  await Promise.all([there.close(), other.close()]);
});

const acme = (wanted: Partial<typeof signInProviders.$inferInsert> = {}) =>
  aSignInProvider({ slug: "acme", issuer: there.issuer, ...wanted });

const ownIdentities = () => db.select().from(identities);
const toast = (headers: Headers) => decodeURIComponent(setCookie(headers, "flash") ?? "");
describe("the way there", () => {
  beforeEach(async () => {
    await acme({ trustsAddresses: true });
  });

  test("begins with a form, never with a link", async () => {
    expect((await call(leave, { url: "/auth/acme", params: { provider: "acme" } })).location).toBe("/login");
  });

  test("asks for a code with PKCE, a state and a nonce", async () => {
    const { body, status, journey } = await pressButton("acme");
    const url = new URL(body.url);
    expect(status).toBe(200);
    expect(url.origin).toBe(there.issuer);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: "code",
      client_id: "ruche",
      redirect_uri: BACK("acme"),
      code_challenge_method: "S256",
      state: expect.stringMatching(/.{20}/),
      nonce: expect.stringMatching(/.{20}/),
      code_challenge: expect.stringMatching(/.{40}/),
    });
    for (const name of ["state", "nonce"]) expect(journey).not.toContain(url.searchParams.get(name));
  });

  test("is closed while the provider is switched off, and says so when it does not answer", async () => {
    await db.update(signInProviders).set({ enabled: false });
    expect((await pressButton("acme")).status).toBe(404);
    await aSignInProvider({ slug: "gone", issuer: "http://127.0.0.1:1" });
    const { location, headers } = await pressButton("gone", { next: "/ideas" });
    expect(location).toBe("/login?next=%2Fideas");
    expect(toast(headers)).toContain("provider_unreachable");
  });

  test("does not lead into our own network", async () => {
    env.RUCHE_OUTGOING_ALLOW = "";
    await aSignInProvider({ slug: "inside", issuer: there.issuer.replace("http:", "https:") });
    const { headers } = await pressButton("inside");
    env.RUCHE_OUTGOING_ALLOW = "127.0.0.1";
    expect(toast(headers)).toContain("provider_unreachable");
  });
});

describe("what is not the journey this browser began", () => {
  beforeEach(async () => {
    await acme({ trustsAddresses: true });
    await aMember({ email: "ada@example.com" });
  });

  const expectRefused = (answer: { location: string | null; headers: Headers }, key = "sign_in_again") => {
    expect(answer.location).toMatch(/^\/login/);
    expect(toast(answer.headers)).toContain(key);
    expect(setCookie(answer.headers, "ruche_session")).toBeNull();
  };

  test("no journey at all, or another's state", async () => {
    const [mine, theirs] = [await pressButton("acme"), await pressButton("acme")];
    const back = await signInThere(mine.body.url, "ada");
    expectRefused(await openWayBack("acme", back, ""));
    expectRefused(await openWayBack("acme", back, theirs.journey));
    expectRefused(
      await openWayBack("acme", { search: back.search.replace(/state=[^&]+/, "state=forged") }, mine.journey),
    );
    expect(await ownIdentities()).toEqual([]);
  });

  test("a token with another nonce", async () => {
    const { body, journey } = await pressButton("acme");
    const url = new URL(body.url);
    url.searchParams.set("nonce", "of-another-sign-in");
    expectRefused(await openWayBack("acme", await signInThere(url.href, "ada"), journey));
  });

  test("a code that was not asked for with our challenge", async () => {
    const { body, journey } = await pressButton("acme");
    const url = new URL(body.url);
    const foreign = new URL((await pressButton("acme")).body.url).searchParams.get("code_challenge")!;
    url.searchParams.set("code_challenge", foreign);
    expectRefused(await openWayBack("acme", await signInThere(url.href, "ada"), journey));
  });

  test("the same way back a second time", async () => {
    const { body, journey } = await pressButton("acme");
    const back = await signInThere(body.url, "ada");
    expect((await openWayBack("acme", back, journey)).location).toBe("/");
    expectRefused(await openWayBack("acme", back, journey));
  });

  test("another provider's answer", async () => {
    await aSignInProvider({ slug: "other", issuer: other.issuer });
    const [mine, foreign] = [await pressButton("acme"), await pressButton("other")];
    const back = await signInThere(foreign.body.url, "ada");
    // Its cookie at our door, our cookie at our door, and with the state put right.
    expectRefused(await openWayBack("acme", back, foreign.journey));
    expectRefused(await openWayBack("acme", back, mine.journey));
    const state = new URL(mine.body.url).searchParams.get("state")!;
    const search = back.search.replace(/state=[^&]+/, `state=${state}`);
    expectRefused(await openWayBack("acme", { search }, mine.journey));
    expect(await ownIdentities()).toEqual([]);
  });

  test("a journey that took too long, or a cookie that was changed", async () => {
    const { body, journey } = await pressButton("acme");
    const back = await signInThere(body.url, "ada");
    expectRefused(await openWayBack("acme", back, `${journey.slice(0, -6)}AAAAAA`));
  });

  test("a person who thought better of it", async () => {
    const { body, journey } = await pressButton("acme", { next: "/ideas" });
    const state = new URL(body.url).searchParams.get("state");
    const search = `?error=access_denied&state=${state}&iss=${encodeURIComponent(there.issuer)}`;
    const answer = await openWayBack("acme", { search }, journey);
    expectRefused(answer, "sign_in_cancelled");
    expect(answer.location).toBe("/login?next=%2Fideas");
  });

  test("an address on another site is not gone to", async () => {
    const answer = await signInElsewhere("acme", "ada", { next: "https://evil.example/x" });
    expect(answer.location).toBe("/");
  });
});

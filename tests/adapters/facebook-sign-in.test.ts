import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { guardedFetch } from "#app/adapters/guarded-fetch.server.ts";
import { facebook } from "#app/adapters/sign-in/facebook.server.ts";

const BACK = "https://community.example.com/auth/facebook/callback";
let server: Server;
let base: string;
/** What the token endpoint was sent, and what the profile answers. */
let asked: URLSearchParams;
let profile: { status: number; body: unknown };

beforeAll(async () => {
  server = createServer(async (req, res) => {
    const answer = (status: number, body: unknown) =>
      res.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (req.url === "/token") {
      let body = "";
      for await (const chunk of req) body += chunk;
      asked = new URLSearchParams(body);
      if (asked.get("client_secret") !== "secret")
        return answer(400, {
          error: { message: "Error validating client secret.", type: "OAuthException", code: 1 },
        });
      if (asked.get("grant_type") === "authorization_code" && asked.get("code") !== "good")
        return answer(400, { error: { message: "Invalid code", type: "OAuthException", code: 100 } });
      return answer(200, { access_token: "token", token_type: "bearer", expires_in: 5_183_944 });
    }
    if (req.headers.authorization !== "Bearer token") return answer(401, { error: {} });
    return answer(profile.status, profile.body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));
beforeEach(() => {
  profile = { status: 200, body: { id: "1234567890", name: "Ada", email: "Ada@Example.com" } };
});

const client = (secret = "secret") =>
  facebook({
    issuer: "https://www.facebook.com",
    clientId: "app",
    secret,
    scopes: "public_profile email",
    fetch: guardedFetch(new Set(["127.0.0.1"])),
    insecure: true,
    addresses: { dialog: `${base}/dialog`, token: `${base}/token`, me: `${base}/me` },
  });

async function journey(secret?: string) {
  const facebookClient = client(secret);
  const { url, journey: kept } = await facebookClient.start(BACK);
  const back = (search: Record<string, string>) =>
    facebookClient.finish(BACK, `?${new URLSearchParams({ state: kept.state, ...search })}`, kept);
  return { url: new URL(url), kept, back };
}

describe("Facebook", () => {
  test("is asked with PKCE and a state, and says who somebody is; an address is never proved", async () => {
    const { url, kept, back } = await journey();
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      client_id: "app",
      redirect_uri: BACK,
      scope: "public_profile email",
      state: kept.state,
      code_challenge_method: "S256",
    });
    expect(url.searchParams.has("nonce")).toBe(false);
    expect(await back({ code: "good" })).toEqual({
      subject: "1234567890",
      email: "ada@example.com",
      emailVerified: false,
      name: "Ada",
      customerCode: null,
    });
    expect(Object.fromEntries(asked)).toMatchObject({
      grant_type: "authorization_code",
      redirect_uri: BACK,
      code_verifier: kept.verifier,
    });
  });

  test("may keep the address to itself", async () => {
    profile.body = { id: "1", name: "Ada" };
    expect(await (await journey()).back({ code: "good" })).toMatchObject({ email: null });
  });

  test.each([
    ["another state", { state: "another", code: "good" }, "sign_in_again"],
    ["a code it does not know", { code: "bad" }, "sign_in_again"],
    ["a person who said no", { error: "access_denied", error_reason: "user_denied" }, "sign_in_cancelled"],
  ])("is not believed with %s", async (_why, search, code) => {
    const { back } = await journey();
    await expect(back(search as Record<string, string>)).rejects.toMatchObject({ code });
  });

  test.each([
    ["no id", { status: 200, body: { name: "Ada" } }],
    ["an error", { status: 400, body: { error: { message: "no" } } }],
  ])("is not believed when the profile has %s", async (_why, answer) => {
    profile = answer;
    await expect((await journey()).back({ code: "good" })).rejects.toMatchObject({ code: "sign_in_again" });
  });

  test("is tried out with the secret", async () => {
    expect(await client().check()).toEqual([{ what: "credentials", ok: true, detail: "" }]);
    expect(await client("wrong").check()).toMatchObject([{ what: "credentials", ok: false }]);
  });
});

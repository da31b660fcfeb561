import type { FakeAnswer, FakeRequest } from "../loopback.ts";
import { refused } from "./failures.ts";

/** HubSpot's own answer to how long an access token of an app is good for. */
const TOKEN_SECONDS = 1800;

/** The token of a private app, and OAuth for an app with a secret. */
export function signIns(now: () => number) {
  const app = { clientId: "client-1", clientSecret: "app-secret-1" };
  let privateToken = "pat-eu1-11111111-2222-3333-4444-555555555555";
  let serial = 0;
  const expiry = new Map<string, number>();
  const codes = new Map<string, string>();
  const refreshTokens = new Set<string>();

  const grant = (refreshToken: string): FakeAnswer => {
    const accessToken = `access-${(serial += 1)}`;
    expiry.set(accessToken, now() + TOKEN_SECONDS * 1000);
    return {
      status: 200,
      json: {
        token_type: "bearer",
        access_token: accessToken,
        refresh_token: refreshToken,
        expires_in: TOKEN_SECONDS,
        hub_id: 62515,
        scopes: ["oauth", "crm.objects.contacts.read", "crm.objects.contacts.write"],
      },
    };
  };
  const bad = (status: string, message: string): FakeAnswer => ({ status: 400, json: { status, message } });

  return {
    app,
    get privateToken() {
      return privateToken;
    },
    /** As after "rotate" in the settings of a private app. */
    rotatePrivateToken: () => (privateToken = `pat-eu1-rotated-${(serial += 1)}`),
    expireAccessTokens: () => {
      for (const token of expiry.keys()) expiry.set(token, now() - 5000);
    },
    revoke: () => {
      refreshTokens.clear();
      expiry.clear();
    },
    /** As if an admin had agreed already: the refresh token. */
    install: () => {
      const refreshToken = `refresh-${(serial += 1)}`;
      refreshTokens.add(refreshToken);
      return refreshToken;
    },
    /** What an admin gets back after agreeing. */
    agree: (redirectUri: string) => {
      const code = `code-${(serial += 1)}`;
      codes.set(code, redirectUri);
      return code;
    },
    token({ text }: FakeRequest): FakeAnswer {
      const form = new URLSearchParams(text);
      if (form.get("client_id") !== app.clientId || form.get("client_secret") !== app.clientSecret)
        return bad("BAD_CLIENT_SECRET", "missing or invalid client secret");
      if (form.get("grant_type") === "authorization_code") {
        const code = form.get("code") ?? "";
        if (codes.get(code) !== form.get("redirect_uri"))
          return bad("BAD_AUTH_CODE", "missing or unknown auth code");
        codes.delete(code);
        const refreshToken = `refresh-${(serial += 1)}`;
        refreshTokens.add(refreshToken);
        return grant(refreshToken);
      }
      const refreshToken = form.get("refresh_token") ?? "";
      if (!refreshTokens.has(refreshToken))
        return bad("BAD_REFRESH_TOKEN", "missing or invalid refresh token");
      return grant(refreshToken);
    },
    /** Null: come in. */
    refuse({ headers }: FakeRequest): FakeAnswer | null {
      const token = /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1] ?? "";
      if (token === privateToken) return null;
      const until = expiry.get(token);
      if (until === undefined)
        return refused(
          401,
          "INVALID_AUTHENTICATION",
          "Authentication credentials not found. This API supports OAuth 2.0 authentication.",
        );
      if (until > now()) return null;
      const seconds = Math.round((now() - until) / 1000);
      return refused(
        401,
        "EXPIRED_AUTHENTICATION",
        `The OAuth token used to make this call expired ${seconds} second(s) ago.`,
        { context: { "expire time": [new Date(until).toISOString()] } },
      );
    },
    isOauth: ({ headers }: FakeRequest) => headers.authorization !== `Bearer ${privateToken}`,
  };
}

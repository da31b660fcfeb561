import { createHash } from "node:crypto";
import type { FakeAnswer, FakeRequest } from "../loopback.ts";

type Code = { redirectUri: string; challenge: string | null };

/** OAuth of a connected app: the web-server flow with PKCE, refresh tokens that may rotate, sessions that end. */
export function signIns() {
  const app = { clientId: "3MVG9_community", clientSecret: "app-secret-9" };
  const codes = new Map<string, Code>();
  const sessions = new Set<string>();
  const refreshTokens = new Set<string>();
  let serial = 0;
  let asked = 0;
  const given: string[] = [];
  const settings = { rotates: false };

  const bad = (error: string, error_description: string): FakeAnswer => ({
    status: 400,
    json: { error, error_description },
  });
  const next = (kind: string) => {
    serial += 1;
    const token = kind === "session" ? `00D7Q000000abcd!AQ.session${serial}` : `5Aep_${kind}${serial}`;
    given.push(token);
    return token;
  };
  const session = () => {
    const token = next("session");
    sessions.add(token);
    return token;
  };
  const refreshToken = () => {
    const token = next("refresh");
    refreshTokens.add(token);
    return token;
  };

  return {
    app,
    settings,
    given,
    get asked() {
      return asked;
    },
    session,
    refreshToken,
    endSessions: () => sessions.clear(),
    revoke: () => {
      sessions.clear();
      refreshTokens.clear();
    },
    isOpen: ({ headers }: FakeRequest) =>
      sessions.has(/^(?:Bearer|OAuth) (.+)$/.exec(headers.authorization ?? "")?.[1] ?? ""),
    /** Whoever comes agrees at once, as an admin would after signing in. */
    authorize({ query }: FakeRequest): FakeAnswer {
      const redirectUri = query.get("redirect_uri") ?? "";
      if (query.get("client_id") !== app.clientId || query.get("response_type") !== "code" || !redirectUri)
        return {
          status: 400,
          text: "error=invalid_client_id&error_description=client%20identifier%20invalid",
        };
      const code = `aPrx${(serial += 1)}==`;
      codes.set(code, { redirectUri, challenge: query.get("code_challenge") });
      const back = new URL(redirectUri);
      back.searchParams.set("code", code);
      back.searchParams.set("state", query.get("state") ?? "");
      return { status: 302, headers: { location: back.toString() } };
    },
    token({ text }: FakeRequest, instanceUrl: string): FakeAnswer {
      asked += 1;
      const form = new URLSearchParams(text);
      if (form.get("client_id") !== app.clientId)
        return bad("invalid_client_id", "client identifier invalid");
      if (form.get("client_secret") !== app.clientSecret)
        return bad("invalid_client", "invalid client credentials");
      const granted = (more: object): FakeAnswer => ({
        status: 200,
        json: {
          access_token: session(),
          instance_url: instanceUrl,
          id: "https://login.salesforce.com/id/00D7Q000000abcdEAA/0057Q000001abcdQAA",
          token_type: "Bearer",
          issued_at: "1750000000000",
          signature: "c2lnbmF0dXJl",
          ...more,
        },
      });
      if (form.get("grant_type") === "authorization_code") {
        const code = codes.get(form.get("code") ?? "");
        if (!code) return bad("invalid_grant", "expired authorization code");
        codes.delete(form.get("code")!);
        if (code.redirectUri !== form.get("redirect_uri"))
          return bad("redirect_uri_mismatch", "redirect_uri must match configuration");
        const challenge = createHash("sha256")
          .update(form.get("code_verifier") ?? "")
          .digest("base64url");
        if (code.challenge && code.challenge !== challenge)
          return bad("invalid_grant", "invalid code verifier");
        return granted({ refresh_token: refreshToken(), scope: "refresh_token api" });
      }
      if (form.get("grant_type") !== "refresh_token")
        return bad("unsupported_grant_type", "grant type not supported");
      const token = form.get("refresh_token") ?? "";
      if (!refreshTokens.has(token)) return bad("invalid_grant", "expired access/refresh token");
      if (!settings.rotates) return granted({ scope: "refresh_token api" });
      refreshTokens.delete(token);
      return granted({ refresh_token: refreshToken(), scope: "refresh_token api" });
    },
  };
}

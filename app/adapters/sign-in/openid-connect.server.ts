import * as client from "openid-client";
import type { Check, Claims, Journey, SignInClient } from "#app/domain/identities/port.ts";
import { beginCodeFlow, refusalOf, said, text } from "./code-flow.server.ts";

type Options = {
  kind: "openid_connect" | "google" | "microsoft";
  issuer: string;
  clientId: string;
  secret: string | null;
  scopes: string;
  customerCodeClaim: string | null;
  fetch: typeof fetch;
  /** The issuer is an allowed host on a private network, which needs no https. */
  insecure: boolean;
};

/** Servers' clocks differ; a token may seem to come from the future. */
const CLOCK_TOLERANCE_SECONDS = 30;

/** As the provider can take it: in the form where it says so, else as the specification's default has it. */
const authWith =
  (secret: string): client.ClientAuth =>
  (server, ...rest) => {
    const inForm = server.token_endpoint_auth_methods_supported?.includes("client_secret_post");
    return (inForm ? client.ClientSecretPost(secret) : client.ClientSecretBasic(secret))(server, ...rest);
  };

/**
 * Any OpenID Connect provider: authorization code with PKCE, state and nonce; the ID token's signature, issuer, audience
 * and age are checked by openid-client. What it does not say is asked at the userinfo endpoint.
 */
export function openidConnect(options: Options): SignInClient {
  const { kind, issuer, clientId, secret, scopes, customerCodeClaim } = options;
  let known: Promise<client.Configuration> | undefined;
  const discover = (): Promise<client.Configuration> =>
    (known ??= client
      .discovery(
        new URL(issuer),
        clientId,
        { [client.clockTolerance]: CLOCK_TOLERANCE_SECONDS },
        secret ? authWith(secret) : client.None(),
        {
          [client.customFetch]: options.fetch as client.CustomFetch,
          execute: options.insecure ? [client.allowInsecureRequests] : [],
        },
      )
      .catch((error: unknown) => {
        // The next one asks again.
        known = undefined;
        throw error;
      }));

  const finish = async (redirectUri: string, search: string, journey: Journey): Promise<Claims> => {
    const config = await discover();
    const tokens = await client.authorizationCodeGrant(config, new URL(redirectUri + search), {
      pkceCodeVerifier: journey.verifier,
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      idTokenExpected: true,
    });
    const token = tokens.claims()!;
    const lacks = ["email", "name", customerCodeClaim].some((claim) => claim && token[claim] === undefined);
    const asked =
      lacks && config.serverMetadata().userinfo_endpoint
        ? await client.fetchUserInfo(config, tokens.access_token, token.sub)
        : {};
    const claims: Record<string, unknown> = { ...asked, ...token };
    // Microsoft says nothing of addresses unless asked for this claim: that the address's domain is the tenant's own.
    const verified = kind === "microsoft" ? claims.xms_edov : claims.email_verified;
    return {
      subject: token.sub,
      email: text(claims.email)?.toLowerCase() ?? null,
      emailVerified: verified === true || verified === "true" || verified === 1 || verified === "1",
      name: text(claims.name),
      customerCode: customerCodeClaim ? text(claims[customerCodeClaim]) : null,
    };
  };

  return {
    start: async (redirectUri) => {
      const config = await discover().catch(refusalOf);
      return beginCodeFlow(config, { redirectUri, scopes, nonce: true });
    },
    finish: (redirectUri, search, journey) => finish(redirectUri, search, journey).catch(refusalOf),
    check: async () => {
      known = undefined;
      try {
        const server = (await discover()).serverMetadata();
        const checks: Check[] = [{ what: "discovery", ok: true, detail: server.issuer }];
        const pkce = server.code_challenge_methods_supported;
        checks.push({ what: "pkce", ok: !pkce || pkce.includes("S256"), detail: pkce?.join(", ") ?? "" });
        checks.push(await checkKeys(server.jwks_uri, options.fetch));
        return checks;
      } catch (error) {
        return [{ what: "discovery", ok: false, detail: said(error) }];
      }
    },
  };
}

async function checkKeys(url: string | undefined, ask: typeof fetch): Promise<Check> {
  if (!url) return { what: "keys", ok: false, detail: "jwks_uri" };
  try {
    const answer = await ask(url);
    const { keys } = (await answer.json()) as { keys?: unknown[] };
    return { what: "keys", ok: answer.ok && (keys?.length ?? 0) > 0, detail: String(keys?.length ?? 0) };
  } catch (error) {
    return { what: "keys", ok: false, detail: said(error) };
  }
}

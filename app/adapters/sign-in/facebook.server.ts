import * as client from "openid-client";
import type { Claims, Journey, SignInClient } from "#app/domain/identities/port.ts";
import { beginCodeFlow, refusalOf, said, text } from "./code-flow.server.ts";

/** Where Facebook is; a test has it elsewhere. */
export type FacebookAddresses = { dialog: string; token: string; me: string };

export const FACEBOOK: FacebookAddresses = {
  dialog: "https://www.facebook.com/v21.0/dialog/oauth",
  token: "https://graph.facebook.com/v21.0/oauth/access_token",
  me: "https://graph.facebook.com/v21.0/me?fields=id,name,email",
};

type Options = {
  issuer: string;
  clientId: string;
  secret: string;
  scopes: string;
  fetch: typeof fetch;
  insecure: boolean;
  addresses?: FacebookAddresses;
};

/** Facebook: OAuth 2 with PKCE and state, then the profile. It never says whether an address is proved, so none is. */
export function facebook({ addresses = FACEBOOK, ...options }: Options): SignInClient {
  const { issuer, clientId, secret, scopes } = options;
  const config = new client.Configuration(
    { issuer, authorization_endpoint: addresses.dialog, token_endpoint: addresses.token },
    clientId,
    undefined,
    client.ClientSecretPost(secret),
  );
  config[client.customFetch] = options.fetch as client.CustomFetch;
  if (options.insecure) client.allowInsecureRequests(config);

  const finish = async (redirectUri: string, search: string, journey: Journey): Promise<Claims> => {
    const tokens = await client.authorizationCodeGrant(config, new URL(redirectUri + search), {
      pkceCodeVerifier: journey.verifier,
      expectedState: journey.state,
    });
    const answer = await client.fetchProtectedResource(
      config,
      tokens.access_token,
      new URL(addresses.me),
      "GET",
    );
    const profile = (await answer.json()) as { id?: unknown; name?: unknown; email?: unknown };
    const subject = text(profile.id);
    if (!answer.ok || !subject) throw new Error(`The profile answered ${answer.status}`);
    return {
      subject,
      email: text(profile.email)?.toLowerCase() ?? null,
      emailVerified: false,
      name: text(profile.name),
      customerCode: null,
    };
  };

  return {
    start: (redirectUri) => beginCodeFlow(config, { redirectUri, scopes, nonce: false }),
    finish: (redirectUri, search, journey) => finish(redirectUri, search, journey).catch(refusalOf),
    check: async () => {
      try {
        await client.clientCredentialsGrant(config);
        return [{ what: "credentials", ok: true, detail: "" }];
      } catch (error) {
        return [{ what: "credentials", ok: false, detail: said(error) }];
      }
    },
  };
}

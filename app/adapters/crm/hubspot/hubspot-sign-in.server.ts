import { createHash } from "node:crypto";
import { CrmFailure } from "#app/domain/crm/port.ts";
import type { CrmSignIn } from "#app/domain/crm/setup/crm-sign-in.ts";
import { retryAfterSeconds } from "../../retry-after.ts";
import { type AccessToken, accessToken, forgetToken } from "../access-tokens.ts";
import type { ConnectorContext, CrmAnswer } from "../connector-context.ts";

export type HubspotContext = ConnectorContext<Record<string, string>>;

const SCOPES = [
  "oauth",
  "crm.objects.contacts.read",
  "crm.objects.contacts.write",
  "crm.schemas.contacts.read",
  "crm.schemas.contacts.write",
  "crm.objects.companies.read",
  "crm.objects.owners.read",
];

type Grant = { access_token: string; refresh_token?: string; expires_in: number };

const isOauth = ({ config }: HubspotContext) => config.access === "oauth";

function granted({ status, headers, json }: CrmAnswer): Grant {
  const body = (json ?? {}) as Partial<Grant> & { message?: string; status?: string };
  if (status === 200 && body.access_token) return body as Grant;
  const said = body.message ?? body.status ?? `http_${status}`;
  if (status === 429) {
    throw new CrmFailure("busy", said, retryAfterSeconds(headers["retry-after"], new Date()));
  }
  // Only a refused grant is for a person to mend; trouble of theirs passes.
  throw new CrmFailure(status >= 400 && status < 500 ? "credentials" : "server_error", said);
}

const ask = (context: HubspotContext, form: Record<string, string>) =>
  context.http.request({
    action: "sign_in",
    method: "POST",
    url: `${context.config.baseUrl}/oauth/v3/token`,
    form: {
      ...form,
      client_id: context.credentials.clientId ?? "",
      client_secret: context.credentials.clientSecret ?? "",
    },
  });

/** What names these credentials, and tells nothing of them. */
export const credentialsKey = ({ config, credentials }: HubspotContext): string => {
  const secret = isOauth({ config } as HubspotContext)
    ? `${credentials.clientId} ${credentials.refreshToken}`
    : credentials.token;
  return `hubspot ${config.baseUrl} ${createHash("sha256").update(String(secret)).digest("base64url")}`;
};

/** The bearer token of a private app as it is, or that of an app, made new before it ends. */
export function hubspotTokens(context: HubspotContext) {
  const refresh = async (): Promise<AccessToken> => {
    const { refreshToken } = context.credentials;
    if (!refreshToken) throw new CrmFailure("credentials", "not authorized yet");
    const grant = granted(await ask(context, { grant_type: "refresh_token", refresh_token: refreshToken }));
    const made = { token: grant.access_token, expiresAt: Date.now() + grant.expires_in * 1000 };
    if (grant.refresh_token && grant.refresh_token !== refreshToken) {
      const credentials = { ...context.credentials, refreshToken: grant.refresh_token };
      await context.saveCredentials(credentials);
      context.credentials = credentials;
    }
    return made;
  };
  return {
    isOauth: isOauth(context),
    get: async (): Promise<string> =>
      isOauth(context) ? accessToken(credentialsKey(context), refresh) : (context.credentials.token ?? ""),
    /** False: there is no other to be had. */
    renew: (): boolean => {
      if (isOauth(context)) forgetToken(credentialsKey(context));
      return isOauth(context);
    },
  };
}

/** HubSpot's "connect app" page, and what comes back from it. */
export function hubspotSignIn(context: HubspotContext): CrmSignIn {
  const { config, credentials } = context;
  return {
    authorizeUrl({ state, codeChallenge, redirectUri }) {
      const url = new URL(`${config.appUrl}/oauth/authorize`);
      const scopes = config.entries === "timeline" ? [...SCOPES, "timeline"] : SCOPES;
      url.search = new URLSearchParams({
        client_id: credentials.clientId ?? "",
        redirect_uri: redirectUri,
        scope: scopes.join(" "),
        state,
        code_challenge: codeChallenge,
        code_challenge_method: "S256",
      }).toString();
      return url.href;
    },
    async exchangeCode({ code, codeVerifier, redirectUri }) {
      const grant = granted(
        await ask(context, {
          grant_type: "authorization_code",
          code,
          code_verifier: codeVerifier,
          redirect_uri: redirectUri,
        }),
      );
      return { ...credentials, refreshToken: grant.refresh_token ?? "" };
    },
  };
}

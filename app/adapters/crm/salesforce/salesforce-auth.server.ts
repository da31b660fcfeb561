import { CrmFailure } from "#app/domain/crm/port.ts";
import type { CrmSignIn } from "#app/domain/crm/setup/crm-sign-in.ts";
import type { ConnectorContext, CrmAnswer, CrmHttp } from "../connector-context.ts";
import { failureOfStatus } from "../failure-of-status.ts";

/**
 * Credentials are `clientId` and `clientSecret`, typed by the admin; what came of agreeing: `refreshToken`,
 * `accessToken` (kept so that not every job asks for a session) and `instanceUrl`, where this org lives and every call
 * but those for tokens goes.
 */
export type SalesforceContext = ConnectorContext<Record<string, string>>;

type Config = SalesforceContext["config"];

/** What OAuth calls trouble of the server's own. */
const PASSING = new Set(["server_error", "temporarily_unavailable", "unknown_error"]);
const SIGN_IN_PAUSE_SECONDS = 15 * 60;

const loginUrl = (config: Config): string =>
  (config.loginUrl ?? "https://login.salesforce.com").replace(/\/+$/, "");

/** How an admin agrees: the web-server flow with PKCE; `refresh_token` keeps us signed in. */
export function salesforceSignIn({
  config,
  credentials,
  http,
}: Pick<SalesforceContext, "config" | "credentials" | "http">): CrmSignIn {
  const { clientId = "", clientSecret = "" } = credentials;
  return {
    authorizeUrl({ state, codeChallenge, redirectUri }) {
      const url = new URL(`${loginUrl(config)}/services/oauth2/authorize`);
      url.search = new URLSearchParams({
        response_type: "code",
        client_id: clientId,
        redirect_uri: redirectUri,
        scope: "api refresh_token",
        state,
        code_challenge: codeChallenge,
        code_challenge_method: "S256",
      }).toString();
      return url.toString();
    },
    async exchangeCode({ code, codeVerifier, redirectUri }) {
      const given = await askForTokens(http, config, {
        grant_type: "authorization_code",
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uri: redirectUri,
        code,
        code_verifier: codeVerifier,
      });
      if (!given.refreshToken) {
        throw new CrmFailure("credentials", "no refresh token: the app lacks the scope refresh_token");
      }
      // The address was told by a server: a first call shows that it may be reached before it is kept.
      await http.request({ action: "check", method: "GET", url: `${given.instanceUrl}/services/data/` });
      return { clientId, clientSecret, ...given, refreshToken: given.refreshToken };
    },
  };
}

/** A new session. Some orgs give a new refresh token with it, and the old one is void from then on. */
export async function refreshed({
  config,
  credentials,
  http,
}: Pick<SalesforceContext, "config" | "credentials" | "http">): Promise<Record<string, string>> {
  const { clientId = "", clientSecret = "", refreshToken } = credentials;
  if (!refreshToken) throw new CrmFailure("credentials", "not_authorized");
  const given = await askForTokens(http, config, {
    grant_type: "refresh_token",
    client_id: clientId,
    client_secret: clientSecret,
    refresh_token: refreshToken,
  });
  return { ...credentials, ...given, refreshToken: given.refreshToken ?? refreshToken };
}

type Tokens = { accessToken: string; instanceUrl: string; refreshToken?: string };

async function askForTokens(http: CrmHttp, config: Config, form: Record<string, string>): Promise<Tokens> {
  const url = `${loginUrl(config)}/services/oauth2/token`;
  const answer = await http.request({ action: "sign_in", method: "POST", url, form });
  const { access_token, instance_url, refresh_token } = (answer.json ?? {}) as Record<string, unknown>;
  if (answer.status !== 200 || typeof access_token !== "string") throw refusal(answer);
  if (typeof instance_url !== "string" || !URL.canParse(instance_url)) {
    throw new CrmFailure("unexpected", "the token names no instance");
  }
  return {
    accessToken: access_token,
    instanceUrl: new URL(instance_url).origin,
    ...(typeof refresh_token === "string" && { refreshToken: refresh_token }),
  };
}

function refusal({ status, json }: CrmAnswer): CrmFailure {
  const { error, error_description } = (json ?? {}) as Record<string, string | undefined>;
  const reason = [error ?? `http_${status}`, error_description].filter(Boolean).join(": ");
  // Trouble of theirs, or of too many sign-ins in an hour: no person has to mend it.
  if (PASSING.has(error ?? "") || /rate exceeded/i.test(error_description ?? ""))
    return new CrmFailure("busy", reason, SIGN_IN_PAUSE_SECONDS);
  if (status === 400 || status === 401) return new CrmFailure("credentials", reason);
  // Whole, and yet without a token: half of an answer, or a page of something in between.
  return new CrmFailure(failureOfStatus(status) ?? "unreachable", reason);
}

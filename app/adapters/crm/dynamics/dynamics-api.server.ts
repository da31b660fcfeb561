import { createHash } from "node:crypto";
import { CrmFailure, type Exchange } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import { retryAfterSeconds } from "../../retry-after.ts";
import { type AccessToken, accessToken, forgetToken } from "../access-tokens.ts";
import type { ConnectorContext, CrmAnswer, CrmRequest } from "../connector-context.ts";
import { inPace } from "../pace.ts";
import { refusalOf } from "./dynamics-refusal.ts";
import { composeBatch, type Operation, type OperationAnswer, parseBatch } from "./odata-batch.ts";

export type DynamicsContext = ConnectorContext<Record<string, string>>;

const API = "/api/data/v9.2/";
/** Three quarters of what one user may ask of one server (6,000 in five minutes): people work there too. */
const PACE = { calls: 4500, perMs: 300_000 };
/** Operations in a batch: up to 1,000 are taken, but each runs the customer's own plug-ins, and all within one call. */
export const OPERATIONS = 100;

type Call = {
  action: Exchange["action"];
  /** After `/api/data/v9.2/`, encoded. */
  path: string;
  headers?: Record<string, string>;
  keepOfAnswer?: CrmRequest["keepOfAnswer"];
};

/** Dataverse over HTTP: signed in as an application user, errors told apart from answers. */
export function dynamicsApi(context: DynamicsContext) {
  const { config, credentials, http } = context;
  const { clientId = "", clientSecret = "" } = credentials;
  const tokenUrl = `${config.authorityUrl}/${encodeURIComponent(config.tenantId ?? "")}/oauth2/v2.0/token`;
  const secret = createHash("sha256").update(`${clientId} ${clientSecret}`).digest("base64url");
  const key = `dynamics ${config.url} ${tokenUrl} ${secret}`;

  const signIn = async (): Promise<AccessToken> => {
    const { status, json, headers } = await http.request({
      action: "sign_in",
      method: "POST",
      url: tokenUrl,
      form: {
        grant_type: "client_credentials",
        client_id: clientId,
        client_secret: clientSecret,
        scope: `${config.url}/.default`,
      },
    });
    const told = (json ?? {}) as { access_token?: string; expires_in?: number; error_description?: string };
    if (status === 200 && told.access_token)
      return { token: told.access_token, expiresAt: Date.now() + (told.expires_in ?? 0) * 1000 };
    const after = retryAfterSeconds(headers["retry-after"], new Date());
    const reason = told.error_description ?? `http_${status}`;
    if (status === 429) throw new CrmFailure("busy", reason, after);
    throw new CrmFailure(status >= 500 ? "server_error" : "credentials", reason, after);
  };

  const send = async (request: CrmRequest, again = true): Promise<CrmAnswer> => {
    await inPace({ key, ...PACE });
    const answer = await http.request({
      ...request,
      headers: {
        "odata-maxversion": "4.0",
        "odata-version": "4.0",
        ...request.headers,
        authorization: `Bearer ${await accessToken(key, signIn)}`,
      },
    });
    if (answer.status !== 401 || !again) return answer;
    forgetToken(key);
    return send(request, false);
  };

  const whole = (answer: CrmAnswer): CrmFailure => {
    const { kind, reason, afterSeconds } = refusalOf(answer.status, answer.json, answer.headers);
    return new CrmFailure(kind, reason, afterSeconds);
  };

  return {
    config,
    /** The body of a success. Throws `CrmFailure` for everything else. */
    async read<T>({ action, path, headers, keepOfAnswer }: Call): Promise<{ body: T; answer: CrmAnswer }> {
      const url = `${config.url}${API}${path}`;
      const answer = await send({ action, method: "GET", url, headers, keepOfAnswer });
      if (answer.status >= 300) throw whole(answer);
      if (answer.json === null) throw new CrmFailure("unreachable", "the answer broke off");
      return { body: answer.json as T, answer };
    },
    /** A link to the next page, as a path: it is followed on our own address only. */
    pathOf(link: string): string {
      const { pathname, search } = new URL(link);
      return pathname.slice(pathname.indexOf(API) + API.length) + search;
    },
    /**
     * Operations in one call, each answered for itself; fewer answers than operations when it broke off. Throws
     * `CrmFailure` when the call as a whole failed.
     */
    async batch(
      action: Exchange["action"],
      operations: readonly Operation[],
    ): Promise<{ callId: string; answers: OperationAnswer[] }> {
      const boundary = `batch_${newId()}`;
      const placed = operations.map((operation) => ({ ...operation, url: `${API}${operation.url}` }));
      const answer = await send({
        action,
        method: "POST",
        url: `${config.url}${API}$batch`,
        headers: { prefer: "odata.continue-on-error" },
        raw: {
          type: `multipart/mixed; boundary="${boundary}"`,
          text: composeBatch(placed, boundary),
          noted: placed.map(({ method, url, body }) => ({ request: `${method} ${url.split("?")[0]}`, body })),
        },
      });
      if (answer.status >= 300) throw whole(answer);
      return {
        callId: answer.callId,
        answers: parseBatch(answer.text, answer.headers["content-type"] ?? ""),
      };
    },
  };
}

export type DynamicsApi = ReturnType<typeof dynamicsApi>;

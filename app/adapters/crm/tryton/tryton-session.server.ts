import { createHash } from "node:crypto";
import { CrmFailure, type Exchange } from "#app/domain/crm/port.ts";
import { retryAfterSeconds } from "../../retry-after.ts";
import { accessToken, forgetToken } from "../access-tokens.ts";
import type { ConnectorContext, CrmAnswer } from "../connector-context.ts";
import { failureOfStatus } from "../failure-of-status.ts";
import { refusalOf } from "./tryton-refusal.ts";

export type TrytonCredentials = { login: string; password: string };
type Action = Exchange["action"];
export type TrytonCall = { callId: string; result: unknown; headers: Record<string, string> };
/** Calls `model.<name>` with its parameters; the context is added. */
export type Rpc = (
  action: Action,
  method: string,
  params: unknown[],
  options?: { context?: Record<string, unknown>; keep?: (result: unknown) => unknown },
) => Promise<TrytonCall>;

export type TrytonSession = { rpc: Rpc; userId: () => Promise<number> };

/** Messages are told apart by their English words, and categories are found by their names. */
const LANGUAGE = "en";

/** It ends when nobody used it for some minutes, and Tryton says so by a 401. */
const UNTIL_REFUSED = Number.POSITIVE_INFINITY;

/** A session of one user: signs in at the first call, and once more when the server has forgotten it. */
export function trytonSession({
  config,
  credentials,
  http,
}: ConnectorContext<TrytonCredentials>): TrytonSession {
  const database = config.database ?? "";
  const url = `${(config.url ?? "").replace(/\/+$/, "")}/${encodeURIComponent(database)}/`;
  const credentialsHash = createHash("sha256").update(JSON.stringify(credentials)).digest("base64url");
  const tokenKey = `tryton ${url} ${credentialsHash}`;

  const post = (
    action: Action,
    method: string,
    params: unknown[],
    headers: Record<string, string>,
    keep?: (result: unknown) => unknown,
  ) =>
    http.request({
      action,
      method: "POST",
      url,
      headers,
      body: { id: 1, method, params },
      ...(keep && { keepOfAnswer: (json: unknown) => ({ result: keep(resultOf(json)) }) }),
    });

  const signIn = async () => {
    const { login, password } = credentials;
    // Its answer is the key to everything; nothing of it is kept.
    const answer = await post("sign_in", "common.db.login", [login, { password }, LANGUAGE], {}, () => "•••");
    throwForStatus(answer);
    const { result, error } = readBody(answer);
    if (error !== undefined) throw signInFailure(error);
    if (!Array.isArray(result)) throw new CrmFailure("unexpected", "login answered something else");
    const [userId, key] = result as [number, string];
    return Buffer.from(`${login}:${userId}:${key}`).toString("base64");
  };
  const session = () =>
    accessToken(tokenKey, async () => ({ token: await signIn(), expiresAt: UNTIL_REFUSED }));

  const rpc: Rpc = async (action, method, params, { context, keep } = {}) => {
    const all = [...params, { language: LANGUAGE, ...context }];
    const attempt = async () =>
      post(action, `model.${method}`, all, { authorization: `Session ${await session()}` }, keep);
    let answer = await attempt();
    if (answer.status === 401) {
      forgetToken(tokenKey);
      answer = await attempt();
    }
    throwForStatus(answer);
    const { result, error } = readBody(answer);
    if (error !== undefined) throw refusalOf(error, answer);
    return { callId: answer.callId, result, headers: answer.headers };
  };

  return {
    rpc,
    userId: async () =>
      Number(
        Buffer.from(await session(), "base64")
          .toString()
          .split(":")
          .at(-2),
      ),
  };
}

const resultOf = (json: unknown) => (json as { result?: unknown } | null)?.result;

/** Half an answer is none: whether it was done is not known, and everything here may be done twice. */
function readBody({ json }: CrmAnswer): { result?: unknown; error?: unknown } {
  if (typeof json !== "object" || json === null) {
    throw new CrmFailure("server_error", "an answer that is not JSON");
  }
  return json;
}

function throwForStatus({ status, headers, text }: CrmAnswer): void {
  const kind = failureOfStatus(status);
  if (!kind) return;
  // Werkzeug describes errors in a page; its heading is enough.
  const heading = /<h1>([^<]*)/i.exec(text)?.[1]?.trim();
  const wait = retryAfterSeconds(headers["retry-after"] ?? null, new Date());
  throw new CrmFailure(kind, `http_${status}${heading ? ` ${heading}` : ""}`, wait);
}

/** A second factor is asked for by an exception with status 200; a database that is not there too. */
function signInFailure(error: unknown): CrmFailure {
  const [name, told] = Array.isArray(error) ? error : [error];
  if (name === "LoginException") {
    return new CrmFailure("credentials", Array.isArray(told) ? String(told[1] ?? told[0]) : String(name));
  }
  const text = String(name);
  return new CrmFailure(/doesn't exist|does not exist/i.test(text) ? "not_found" : "unexpected", text);
}

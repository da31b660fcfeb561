import { CrmFailure, type Exchange } from "#app/domain/crm/port.ts";
import type { Budget } from "#db/schema/crm-sync.ts";
import { retryAfterSeconds } from "../../retry-after.ts";
import type { CrmAnswer, CrmRequest } from "../connector-context.ts";
import { failureOfStatus } from "../failure-of-status.ts";
import { inPace } from "../pace.ts";
import { endOfDay } from "./end-of-day.ts";
import { type HubspotError, meaningOf } from "./hubspot-refusal.ts";
import { credentialsKey, type HubspotContext, hubspotTokens } from "./hubspot-sign-in.server.ts";

/** Below what the smallest account has (100 in ten seconds): whoever else uses the app has room as well. */
const DEFAULT_BURST = { calls: 90, perMs: 10_000 };
/** Of what the account is said to have. */
const BURST_SHARE = 0.9;
/** Searches have a limit of their own. */
const SEARCHES = { calls: 4, perMs: 1000 };
/** Until the day's calls are given anew, where the account's time zone is not known: then it is asked again. */
const DAILY_WAIT_SECONDS = 3600;
const LOCKED_WAIT_SECONDS = 2;

/** What calls of the same credentials have learnt of their limit; jobs come and go. */
const bursts = new Map<string, { calls: number; perMs: number }>();

/** The time zone of each account, once something asked for it: daily limits start again at its midnight. */
const zones = new Map<string, string>();

export type HubspotAccount = { portalId?: number; timeZone?: string; companyCurrency?: string };

export type HubspotCall = {
  action: Exchange["action"];
  method?: CrmRequest["method"];
  /** Of `paths`. */
  path: string;
  query?: Record<string, string>;
  body?: unknown;
};

type Area = "objects" | "properties" | "owners" | "associations";

/** Addresses, as the version has them: `/crm/v3/objects/…`, later `/crm/objects/2026-03/…`. */
function pathsOf(version: string) {
  const dated = /^\d{4}-\d{2}$/.test(version);
  const crm = (area: Area, rest: string) =>
    dated ? `/crm/${area}/${version}${rest}` : `/crm/${area === "associations" ? "v4" : "v3"}/${area}${rest}`;
  return {
    crm,
    events: `/integrators/timeline/${dated ? version : "v3"}/events/batch/create`,
    account: `/account-info/${dated ? version : "v3"}/details`,
  };
}

/** HubSpot over HTTP: signed in, within its limits, its errors told apart from answers. */
export function hubspotApi(context: HubspotContext) {
  const { config, http } = context;
  const tokens = hubspotTokens(context);
  const key = credentialsKey(context);
  let budget: Budget | null = null;

  const dayEnds = () => {
    const zone = zones.get(key);
    return zone ? endOfDay(zone, new Date()) : null;
  };

  const learn = ({ headers }: CrmAnswer) => {
    const number = (name: string) => {
      const value = Number(headers[`x-hubspot-ratelimit-${name}`] ?? "");
      return Number.isFinite(value) && value > 0 ? value : null;
    };
    const [max, interval, daily] = [number("max"), number("interval-milliseconds"), number("daily")];
    if (max && interval)
      bursts.set(key, { calls: Math.max(1, Math.floor(max * BURST_SHARE)), perMs: interval });
    const remaining = Number(headers["x-hubspot-ratelimit-daily-remaining"] ?? Number.NaN);
    if (daily && Number.isFinite(remaining))
      budget = { used: daily - remaining, limit: daily, resetsAt: dayEnds()?.toISOString() ?? null };
  };

  const send = async ({ action, method = "POST", path, query, body }: HubspotCall, again = true) => {
    await inPace({ key, ...(bursts.get(key) ?? DEFAULT_BURST) });
    if (path.endsWith("/search")) await inPace({ key: `${key} search`, ...SEARCHES });
    const search = query ? `?${new URLSearchParams(query)}` : "";
    const answer = await http.request({
      action,
      method,
      url: `${config.baseUrl}${path}${search}`,
      headers: { authorization: `Bearer ${await tokens.get()}` },
      body,
    });
    learn(answer);
    if (answer.status === 401 && again && tokens.renew())
      return send({ action, method, path, query, body }, false);
    return answer;
  };

  return {
    paths: pathsOf(config.apiVersion ?? "v3"),
    config,
    isOauth: tokens.isOauth,
    budget: () => budget,
    /** Who the account is. */
    async account(action: Exchange["action"]): Promise<HubspotAccount> {
      const { body } = await this.read<HubspotAccount>({ action, method: "GET", path: this.paths.account });
      if (body.timeZone) zones.set(key, body.timeZone);
      return body;
    },
    /** Any answer that is about what was asked. Throws `CrmFailure` for what is about the connection. */
    async ask(call: HubspotCall): Promise<CrmAnswer> {
      const answer = await send(call);
      const failure = wholeFailure(answer, dayEnds());
      if (failure) throw failure;
      return answer;
    },
    /** The body of a success. */
    async read<T>(call: HubspotCall): Promise<{ body: T; answer: CrmAnswer }> {
      const answer = await this.ask(call);
      if (answer.status < 300) return { body: answer.json as T, answer };
      const { kind, reason } = meaningOf(errorOf(answer));
      throw new CrmFailure(kind === "unexpected" ? (failureOfStatus(answer.status) ?? kind) : kind, reason);
    },
  };
}

export type HubspotApi = ReturnType<typeof hubspotApi>;

export const errorOf = ({ status, json, text }: CrmAnswer): HubspotError =>
  json && typeof json === "object"
    ? (json as HubspotError)
    : { message: `http_${status} ${text.slice(0, 200)}`.trim() };

/** Why nothing can be done with this answer, where that has nothing to do with the records in the call. */
function wholeFailure(answer: CrmAnswer, dayEnds: Date | null): CrmFailure | null {
  const { status, headers, json } = answer;
  if (status === 204) return null;
  if (status < 300) return json === null ? new CrmFailure("unreachable", "the answer broke off") : null;
  const error = errorOf(answer);
  const reason = meaningOf(error).reason || `http_${status}`;
  const after = retryAfterSeconds(headers["retry-after"], new Date());
  if (status === 429) {
    if (error.policyName === "DAILY") {
      const rest = dayEnds && Math.ceil((dayEnds.getTime() - Date.now()) / 1000);
      return new CrmFailure("budget", reason, after ?? rest ?? DAILY_WAIT_SECONDS);
    }
    const interval = Number(headers["x-hubspot-ratelimit-interval-milliseconds"] ?? DEFAULT_BURST.perMs);
    return new CrmFailure("busy", reason, after ?? Math.ceil(interval / 1000));
  }
  if (status === 423) return new CrmFailure("locked", reason, after ?? LOCKED_WAIT_SECONDS);
  // 477: the account is being moved to another data centre.
  if (status === 477) return new CrmFailure("busy", reason, after);
  if (status === 401) return new CrmFailure("credentials", reason);
  if (status === 403) return new CrmFailure("permission", reason);
  if (status >= 500) return new CrmFailure("server_error", reason, after);
  // A page instead of an answer: the address or the version is wrong.
  if (status >= 300 && json === null) return new CrmFailure("unexpected", reason);
  return null;
}

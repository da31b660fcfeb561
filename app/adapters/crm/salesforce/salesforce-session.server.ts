import { CrmFailure, type Exchange } from "#app/domain/crm/port.ts";
import type { Budget } from "#db/schema/crm-sync.ts";
import { retryAfterSeconds } from "../../retry-after.ts";
import type { CrmAnswer, CrmRequest } from "../connector-context.ts";
import { failureOfStatus } from "../failure-of-status.ts";
import { refreshed, type SalesforceContext } from "./salesforce-auth.server.ts";
import { errorsOf } from "./salesforce-errors.ts";

/** How long to leave it alone when it is busy and does not say for how long. */
const BREATHER_SECONDS = 30;
/** The day's limit is one of the last 24 hours: a little of it comes back all the time. */
const BUDGET_PAUSE_SECONDS = 15 * 60;

export type Session = {
  /**
   * One call. Answers of success, 300 and those about what was asked (400, 404) are given back; whatever concerns the
   * whole connection is thrown as `CrmFailure`. A session that has ended is renewed once.
   */
  call(request: {
    action: Exchange["action"];
    method: CrmRequest["method"];
    /** Below `/services/data/v62.0`, or from there where it begins with `/services`. */
    path: string;
    body?: unknown;
    headers?: Record<string, string>;
  }): Promise<CrmAnswer>;
  budget(): Budget | null;
};

export function salesforceSession(context: SalesforceContext): Session {
  const { http, config, saveCredentials } = context;
  const version = (config.apiVersion ?? "62.0").replace(/^v/i, "");
  let { credentials } = context;
  let renewing: Promise<void> | null = null;
  let budget: Budget | null = null;

  /** Calls under way together renew it once. */
  const renew = () => {
    renewing ??= (async () => {
      credentials = await refreshed({ ...context, credentials });
      await saveCredentials(credentials);
    })().finally(() => {
      renewing = null;
    });
    return renewing;
  };

  const send = async ({ path, headers, ...request }: Parameters<Session["call"]>[0]) => {
    const below = path.startsWith("/services") ? path : `/services/data/v${version}${path}`;
    const answer = await http.request({
      ...request,
      url: `${credentials.instanceUrl}${below}`,
      headers: { authorization: `Bearer ${credentials.accessToken}`, ...headers },
    });
    const [, used, limit] = /api-usage=(\d+)\/(\d+)/.exec(answer.headers["sforce-limit-info"] ?? "") ?? [];
    if (limit) budget = { used: Number(used), limit: Number(limit), resetsAt: null };
    return answer;
  };

  return {
    budget: () => budget,
    async call(request) {
      if (!credentials.accessToken || !credentials.instanceUrl) await renew();
      const token = credentials.accessToken;
      let answer = await send(request);
      if (isSignedOut(answer)) {
        // Another call may have renewed it meanwhile.
        if (credentials.accessToken === token) await renew();
        answer = await send(request);
      }
      const failure = wholeFailure(answer);
      if (failure?.kind === "budget" && budget) budget = { ...budget, used: budget.limit };
      if (failure) throw failure;
      return answer;
    },
  };
}

const isSignedOut = ({ status, json }: CrmAnswer): boolean =>
  status === 401 || errorsOf(json)[0]?.code === "INVALID_SESSION_ID";

function wholeFailure(answer: CrmAnswer): CrmFailure | null {
  const { status, headers, json, text } = answer;
  const [error] = status < 400 ? [] : errorsOf(json);
  const reason = error ? `${error.code}: ${error.message}` : `http_${status} ${text.slice(0, 200)}`.trim();
  const wait = retryAfterSeconds(headers["retry-after"], new Date());
  // One code for two limits: too many at once, which passes, and too many in a day.
  if (error?.code === "REQUEST_LIMIT_EXCEEDED" && /concurrent/i.test(error.message)) {
    return new CrmFailure("busy", reason, wait ?? BREATHER_SECONDS);
  }
  if (error?.code === "REQUEST_LIMIT_EXCEEDED") {
    return new CrmFailure("budget", reason, wait ?? BUDGET_PAUSE_SECONDS);
  }
  if (isSignedOut(answer)) return new CrmFailure("credentials", reason);
  if (status === 429 || status === 503) return new CrmFailure("busy", reason, wait ?? BREATHER_SECONDS);
  if (status >= 500) return new CrmFailure("server_error", reason, wait);
  // Their edge does not know where this org lives: it is being moved, or its name has changed.
  if (status === 420) return new CrmFailure("unreachable", reason, wait);
  // Of one record, not of the API.
  if (status === 403 && error?.code.startsWith("INSUFFICIENT_ACCESS")) return null;
  if (status === 403) return new CrmFailure("permission", reason);
  const whole = status === 204 || json !== null;
  if (status < 300 && !whole) return new CrmFailure("unreachable", "the answer broke off");
  const tellable = status < 300 || status === 300 || (error && (status === 400 || status === 404));
  return tellable ? null : new CrmFailure(failureOfStatus(status) ?? "unexpected", reason);
}

import { CrmFailure, type Exchange } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import type { FailureKind } from "#db/schema/crm-sync.ts";
import {
  type OutgoingAnswer,
  outgoingRequest,
  RefusedAddress,
  type Resolve,
} from "../outgoing-request.server.ts";
import type { CrmAnswer, CrmHttp, CrmRequest } from "./connector-context.ts";
import { failureOfStatus } from "./failure-of-status.ts";
import { masked } from "./masked.ts";
import { isSecretKey, maskedText } from "./masked-text.ts";

/** A batch of 200 records with triggers of the customer's own on each takes a while. */
const TIMEOUT_MS = 60_000;
/** A page of 2,000 contacts is one or two; a description of all fields is the longest. */
const MAX_ANSWER_BYTES = 8_000_000;

/** Shorter ones would be found in words that are none. */
const SHORTEST_SECRET = 6;

type Options = {
  /** Hosts that may be private and plain http. */
  allowed: ReadonlySet<string>;
  timeoutMs?: number;
  maxBytes?: number;
  resolve?: Resolve;
  /** Milliseconds. */
  now?: () => number;
};

/** The HTTP of one connection: guarded, and every call noted. */
export function crmHttp({
  allowed,
  timeoutMs = TIMEOUT_MS,
  maxBytes = MAX_ANSWER_BYTES,
  resolve,
  now = Date.now,
}: Options): CrmHttp {
  let exchanges: Exchange[] = [];

  const send = async (request: CrmRequest): Promise<OutgoingAnswer> => {
    const { type, body } = bodyOf(request);
    const answer = await outgoingRequest({
      method: request.method,
      url: request.url,
      headers: {
        accept: "application/json",
        "user-agent": "Ruche",
        ...(type && { "content-type": type }),
        ...request.headers,
      },
      body,
      allowed,
      timeoutMs,
      maxBytes,
      keepAlive: true,
      resolve,
    });
    if (answer.cut === "limit") throw new CrmFailure("too_large", `answer longer than ${maxBytes} bytes`);
    if (answer.cut === "timeout") throw new CrmFailure("timeout", `no whole answer within ${timeoutMs} ms`);
    return answer;
  };

  return {
    async request(request) {
      const started = now();
      const callId = newId();
      const secrets = secretsOf(request);
      const note = (told: Pick<Exchange, "status" | "failure" | "answer">) =>
        exchanges.push({
          callId,
          action: request.action,
          request: requestLine(request),
          durationMs: Math.round(now() - started),
          sent: masked(notedBody(request), secrets),
          ...told,
        });
      try {
        const answer = toCrmAnswer(callId, await send(request));
        note({
          status: answer.status,
          failure: failureOfStatus(answer.status),
          answer: masked(notedAnswer(request, answer), secrets),
        });
        return answer;
      } catch (error) {
        const failure = asCrmFailure(error, timeoutMs);
        note({ status: null, failure: failure.kind, answer: masked(failure.message, secrets) });
        throw failure;
      }
    },
    takeExchanges() {
      const taken = exchanges;
      exchanges = [];
      return taken;
    },
  };
}

function bodyOf({ body, form, raw }: CrmRequest): { type?: string; body?: string } {
  if (raw) return { type: raw.type, body: raw.text };
  if (form) return { type: "application/x-www-form-urlencoded", body: new URLSearchParams(form).toString() };
  return body === undefined ? {} : { type: "application/json", body: JSON.stringify(body) };
}

/** What proves who we are, lest an answer repeats it under some name of its own. */
function secretsOf({ headers = {}, form = {} }: CrmRequest): string[] {
  const given = [
    ...Object.entries(headers).flatMap(([name, value]) =>
      isSecretKey(name) ? [value, value.replace(/^\w+ /, "")] : [],
    ),
    ...Object.entries(form).flatMap(([name, value]) => (isSecretKey(name) || name === "code" ? value : [])),
  ];
  return given.filter((secret) => secret.length >= SHORTEST_SECRET);
}

/** In a form `code` is what an admin brought back from the vendor; elsewhere it is the code of an error or a customer. */
const notedBody = ({ body, form, raw }: CrmRequest): unknown =>
  raw?.noted ?? (form?.code ? { ...form, code: "•••" } : form) ?? body ?? null;

const notedAnswer = ({ keepOfAnswer }: CrmRequest, { json, text }: CrmAnswer): unknown =>
  json !== null && keepOfAnswer ? keepOfAnswer(json) : (json ?? (text || null));

function requestLine({ method, url }: CrmRequest): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url.split("?")[0]!;
  return `${method} ${maskedText(path)}`;
}

function toCrmAnswer(callId: string, { status, headers, body, cut }: OutgoingAnswer): CrmAnswer {
  const text = body.toString("utf8");
  let json: unknown = null;
  try {
    // Half of an answer may be valid JSON by chance, and wrong.
    if (!cut) json = JSON.parse(text);
  } catch {
    // Then it is text.
  }
  return { callId, status, headers, json, text };
}

function asCrmFailure(error: unknown, timeoutMs: number): CrmFailure {
  if (error instanceof CrmFailure) return error;
  if (error instanceof RefusedAddress) return new CrmFailure("refused_address", error.message);
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (name === "TimeoutError" || name === "AbortError") {
    return new CrmFailure("timeout", `no answer within ${timeoutMs} ms`);
  }
  const kind: FailureKind = "unreachable";
  return new CrmFailure(
    kind,
    code ? `connection_failed ${code}` : `connection_failed ${message ?? ""}`.trim(),
  );
}

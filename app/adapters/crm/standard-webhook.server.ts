import { createHmac } from "node:crypto";
import type { Crm, CrmContact, Exchange, MessageKey, Outcome } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import {
  type OutgoingAnswer,
  outgoingRequest,
  RefusedAddress,
  type Resolve,
} from "../outgoing-request.server.ts";
import { retryAfterSeconds } from "../retry-after.ts";
import { discreet } from "./discreet.ts";
import { failureOfStatus } from "./failure-of-status.ts";
import { inLanes } from "./in-lanes.ts";
import { masked } from "./masked.ts";
import { maskedText } from "./masked-text.ts";

/** The specification proposes 15 to 30 seconds. */
const TIMEOUT_MS = 20_000;
/** Receivers may refuse larger ones. */
const MAX_BODY_BYTES = 20_000;
/** Of an answer only the beginning is read: enough to show why it refused. */
const MAX_ANSWER_BYTES = 2048;
/** How long to leave a receiver alone that is busy and does not say for how long. */
const BREATHER_SECONDS = 30;
/** Messages taken by one job at a time, and how many of them are on their way at once. */
const BATCH = 50;
const LANES = 4;

const BUSY = new Set([429, 502, 503, 504]);
/** It understood us, and this content will never do. */
const REFUSED = new Set([400, 413, 422]);

const ACTIONS: Record<string, Exchange["action"]> = {
  "contact.community_fields_changed": "write",
  "contact.milestone_reached": "entry",
  "contact.community_fields_cleared": "clear",
};

type Options = {
  url: string;
  /** `whsec_…`; while one is being replaced, the new and the old. */
  secrets: readonly string[];
  allowed: ReadonlySet<string>;
  resolve?: Resolve;
  timeoutMs?: number;
  now?: () => Date;
};

/** `v1,<base64>` for each secret, over `id.timestamp.body`. */
export function signatures(secrets: readonly string[], id: string, timestamp: number, body: string): string {
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
      return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
    })
    .join(" ");
}

function toOutcome({ status, headers, body }: OutgoingAnswer, now: Date): Outcome {
  // A receiver that answers and hangs up has answered.
  if (status >= 200 && status < 300) return { ok: true };
  const said = body.toString("utf8").replace(/\s+/g, " ").trim();
  const reason = `http_${status}${said ? ` ${said}` : ""}`;
  const kind = REFUSED.has(status) ? "invalid_value" : (failureOfStatus(status) ?? "unexpected");
  if (status === 410) return { giveUp: true, kind: "gone", reason, disable: true };
  if (REFUSED.has(status)) return { giveUp: true, kind: status === 413 ? "too_large" : kind, reason };
  // It has one address and one secret: whoever is not let in is not let in with anything.
  if (status === 401 || status === 403 || status === 404) return { retry: true, kind, reason, whole: true };
  if (!BUSY.has(status)) return { retry: true, kind, reason };
  const afterSeconds = retryAfterSeconds(headers["retry-after"], now) ?? BREATHER_SECONDS;
  return { retry: true, kind, reason, afterSeconds, whole: true };
}

function failure(error: unknown): Outcome {
  if (error instanceof RefusedAddress) {
    return { retry: true, kind: "refused_address", reason: error.message, whole: true };
  }
  const { name, code } = error as { name?: string; code?: string };
  if (name === "TimeoutError" || name === "AbortError") {
    return { retry: true, kind: "timeout", reason: "timeout", afterSeconds: BREATHER_SECONDS, whole: true };
  }
  const reason = `connection_failed${code ? ` ${code}` : ""}`;
  return { retry: true, kind: "unreachable", reason, whole: true };
}

/** Any system that understands Standard Webhooks (standardwebhooks.com), told by signed HTTP posts. */
export function standardWebhook({
  url,
  secrets,
  allowed,
  resolve,
  timeoutMs = TIMEOUT_MS,
  now = () => new Date(),
}: Options): Crm {
  let exchanges: Exchange[] = [];

  const send = async (type: string, data: Record<string, unknown>, key: MessageKey): Promise<Outcome> => {
    const message = { type, timestamp: key.at.toISOString(), data };
    const body = JSON.stringify(message);
    if (Buffer.byteLength(body) >= MAX_BODY_BYTES) {
      return { giveUp: true, kind: "too_large", reason: "too_large" };
    }
    const started = now();
    const timestamp = Math.floor(started.getTime() / 1000);
    const callId = newId();
    const asked = await outgoingRequest({
      method: "POST",
      url,
      headers: {
        "webhook-id": key.id,
        "webhook-timestamp": String(timestamp),
        "webhook-signature": signatures(secrets, key.id, timestamp, body),
        "user-agent": "Ruche",
        "content-type": "application/json",
      },
      body,
      allowed,
      resolve,
      timeoutMs,
      maxBytes: MAX_ANSWER_BYTES,
    }).then(
      (answer) => ({ answer, outcome: toOutcome(answer, now()) }),
      (error: unknown) => ({ answer: null, outcome: failure(error) }),
    );
    const { answer, outcome } = asked;
    exchanges.push({
      callId,
      action: type === "connection.tested" ? "check" : ACTIONS[type]!,
      request: `POST ${maskedText(URL.canParse(url) ? new URL(url).pathname : url)}`,
      status: answer?.status ?? null,
      durationMs: now().getTime() - started.getTime(),
      failure: "kind" in outcome ? outcome.kind : null,
      sent: masked(message),
      answer: masked(
        answer ? answer.body.toString("utf8") || null : "reason" in outcome && outcome.reason,
        secrets,
      ),
    });
    return { ...outcome, trace: { callId } };
  };

  const named = ({ id, externalId, email }: CrmContact) => ({ id, external_id: externalId, email });
  return discreet({
    batch: { fields: BATCH, entries: BATCH, clear: BATCH, find: BATCH },
    writeFields: (writes) =>
      inLanes(LANES, writes, ({ contact, values, key }) =>
        send("contact.community_fields_changed", { contact: named(contact), fields: values }, key),
      ),
    addEntries: (writes) =>
      inLanes(LANES, writes, ({ contact, entry: { occurredAt, ...entry }, key }) =>
        send(
          "contact.milestone_reached",
          { contact: named(contact), entry: { ...entry, occurred_at: occurredAt } },
          key,
        ),
      ),
    // Without the address: this message is what ends our talking about the person.
    clear: (writes) =>
      inLanes(LANES, writes, ({ contact: { id, externalId }, key }) =>
        send("contact.community_fields_cleared", { contact: { id, external_id: externalId } }, key),
      ),
    async check(key) {
      const outcome = await send("connection.tested", {}, key);
      return [{ what: "reach", ok: "ok" in outcome, detail: "reason" in outcome ? outcome.reason : "" }];
    },
    records: null,
    budget: () => null,
    takeExchanges() {
      const taken = exchanges;
      exchanges = [];
      return taken;
    },
  });
}

import { createHmac } from "node:crypto";
import type { Crm, CrmContact, MessageKey, Outcome } from "#app/domain/crm/port.ts";
import {
  type OutgoingAnswer,
  outgoingRequest,
  RefusedAddress,
  type Resolve,
} from "./outgoing-request.server.ts";
import { retryAfterSeconds } from "./retry-after.ts";

/** The specification proposes 15 to 30 seconds. */
const TIMEOUT_MS = 20_000;
/** Receivers may refuse larger ones. */
const MAX_BODY_BYTES = 20_000;
/** Of an answer only the beginning is read: enough to show why it refused. */
const MAX_ANSWER_BYTES = 2048;
/** How long to leave a receiver alone that is busy and does not say for how long. */
const BREATHER_SECONDS = 30;

const BUSY = new Set([429, 502, 503, 504]);
/** It understood us, and this content will never do. */
const REFUSED = new Set([400, 413, 422]);

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
  if (status === 410) return { giveUp: true, reason, disable: true };
  if (REFUSED.has(status)) return { giveUp: true, reason };
  if (!BUSY.has(status)) return { retry: true, reason };
  return {
    retry: true,
    reason,
    afterSeconds: retryAfterSeconds(headers["retry-after"], now) ?? BREATHER_SECONDS,
  };
}

function failure(error: unknown): Outcome {
  if (error instanceof RefusedAddress) return { giveUp: true, reason: error.message };
  const { name, code } = error as { name?: string; code?: string };
  if (name === "TimeoutError" || name === "AbortError") {
    return { retry: true, reason: "timeout", afterSeconds: BREATHER_SECONDS };
  }
  return { retry: true, reason: `connection_failed${code ? ` ${code}` : ""}` };
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
  const post = async (type: string, data: Record<string, unknown>, key: MessageKey): Promise<Outcome> => {
    const body = JSON.stringify({ type, timestamp: key.at.toISOString(), data });
    if (Buffer.byteLength(body) >= MAX_BODY_BYTES) return { giveUp: true, reason: "too_large" };
    const timestamp = Math.floor(now().getTime() / 1000);
    const headers = {
      "webhook-id": key.id,
      "webhook-timestamp": String(timestamp),
      "webhook-signature": signatures(secrets, key.id, timestamp, body),
      "user-agent": "Ruche",
      "content-type": "application/json",
    };
    const maxBytes = MAX_ANSWER_BYTES;
    return outgoingRequest({
      method: "POST",
      url,
      headers,
      body,
      allowed,
      resolve,
      timeoutMs,
      maxBytes,
    }).then((answer) => toOutcome(answer, now()), failure);
  };
  const named = ({ id, externalId, email }: CrmContact) => ({ id, external_id: externalId, email });
  return {
    writeFields: (contact, fields, key) =>
      post("contact.community_fields_changed", { contact: named(contact), fields }, key),
    addTimelineEntry: (contact, { occurredAt, ...entry }, key) =>
      post(
        "contact.milestone_reached",
        { contact: named(contact), entry: { ...entry, occurred_at: occurredAt } },
        key,
      ),
    // Without the address: this message is what ends our talking about the person.
    clearFields: ({ id, externalId }, key) =>
      post("contact.community_fields_cleared", { contact: { id, external_id: externalId } }, key),
    sendTest: (key) => post("connection.tested", {}, key),
  };
}

import type { FailureKind } from "#db/schema/crm-sync.ts";
import { retryAfterSeconds } from "../../retry-after.ts";
import { failureOfStatus } from "../failure-of-status.ts";

export type Refusal = {
  kind: FailureKind;
  reason: string;
  /** The same may work later. */
  retry: boolean;
  /** It is about the connection, whatever the record. */
  whole: boolean;
  field?: string;
  code: string;
  afterSeconds?: number;
};

/**
 * Codes that say more than their status. Often there is no code at all, so none of them is relied upon where the status
 * says enough (docs/connectors.md names where each is documented).
 */
const KINDS: Record<string, { kind: FailureKind; retry?: boolean }> = {
  "0x80040217": { kind: "not_found" },
  "0x80060891": { kind: "not_found" },
  "0x80040237": { kind: "duplicate" },
  "0x80060892": { kind: "duplicate" },
  // The customer's duplicate rules: with status 500 in some environments, and trying again is no use.
  "0x80040333": { kind: "duplicate" },
  "0x80040220": { kind: "permission" },
  "0x80048306": { kind: "permission" },
  "0x8004f502": { kind: "permission" },
  "0x8004f504": { kind: "permission" },
  "0x8004f507": { kind: "permission" },
  // Service protection: requests, execution time, concurrency.
  "0x80072322": { kind: "busy", retry: true },
  "0x80072321": { kind: "busy", retry: true },
  "0x80072326": { kind: "busy", retry: true },
  // Somebody else holds the row: a deadlock, a lock that was not given in time, a transaction that was rolled back for it.
  "0x80044150": { kind: "locked", retry: true },
  "0x80044151": { kind: "locked", retry: true },
  "0x80040255": { kind: "locked", retry: true },
};

/** No access to this very record, or to a secured column of it: other records may be written all the same. */
const OF_ONE_RECORD = new Set(["0x80048306", "0x8004f502", "0x8004f504", "0x8004f507"]);
const OF_ONE_RECORD_IN_WORDS = /does not have \w+ right\(s\) for record|secured (field|attribute)/i;

/** An attribute's name where the words name one: there is no place for it in the error itself. */
const FIELDS = [
  /the '([a-z0-9_]+)' attribute/i,
  /The property '([A-Za-z0-9_]+)' does not exist/,
  /of '([a-z0-9_]+)' on record/i,
  /property '([a-z0-9_]+)'/i,
  /attribute[: ]+'?([a-z0-9_]+)'?/i,
];
/** The alternate key or a table is missing, or the key is still being built: no record is to blame. */
const KEY_NOT_DEFINED = "0x80060890";
const SET_UP_LACKS = /not a defined key|resource not found for the segment/i;
const INNER = /InnerException\s*:\s*(?:[\w.]+Exception:\s*)?(.+)$/s;

/** What `{error: {code, message}}` means, of a call or of one operation in it. */
export function refusalOf(status: number, json: unknown, headers: Record<string, string> = {}): Refusal {
  const { error = {} } = (json ?? {}) as { error?: { code?: string; message?: string } };
  const code = (error.code ?? "").toLowerCase();
  const message = error.message ?? `http_${status}`;
  const reason = INNER.exec(message)?.[1]?.trim() ?? message;
  if (code === KEY_NOT_DEFINED || SET_UP_LACKS.test(message))
    return { kind: "unexpected", reason, retry: true, whole: true, code };
  const known = KINDS[code];
  const kind = known?.kind ?? (status === 412 ? "duplicate" : failureOfStatus(status)) ?? "unexpected";
  const ofOneRecord = OF_ONE_RECORD.has(code) || OF_ONE_RECORD_IN_WORDS.test(message);
  const field = FIELDS.map((pattern) => pattern.exec(message)?.[1]).find((name) => name !== undefined);
  return {
    kind,
    reason,
    retry: known ? (known.retry ?? false) : status >= 500 || status === 429,
    whole: kind === "busy" || (kind === "permission" && !ofOneRecord),
    code,
    ...(kind === "invalid_value" && field && { field }),
    afterSeconds: retryAfterSeconds(headers["retry-after"], new Date()),
  };
}

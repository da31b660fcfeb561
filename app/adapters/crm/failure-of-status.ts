import type { FailureKind } from "#db/schema/crm-sync.ts";

const KINDS: Record<number, FailureKind> = {
  401: "credentials",
  403: "permission",
  404: "not_found",
  408: "timeout",
  409: "duplicate",
  410: "gone",
  413: "too_large",
  429: "busy",
};

/** What an HTTP status alone says went wrong; null of a success. Where the body says more, the connector goes by that. */
export function failureOfStatus(status: number): FailureKind | null {
  if (status < 400) return status >= 200 && status < 300 ? null : "unexpected";
  return KINDS[status] ?? (status >= 500 ? "server_error" : "invalid_value");
}

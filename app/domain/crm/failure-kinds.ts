import type { FailureKind } from "#db/schema/crm-sync.ts";

export type { FailureKind };

/** Every way in which telling a CRM fails, in the order in which somebody should look at them. */
export const FAILURE_KINDS: readonly FailureKind[] = [
  "credentials",
  "permission",
  "refused_address",
  "gone",
  "ambiguous",
  "duplicate",
  "invalid_value",
  "not_found",
  "too_large",
  "unexpected",
  "unreachable",
  "timeout",
  "server_error",
  "busy",
  "budget",
  "locked",
];

export const isFailureKind = (text: string | null): text is FailureKind =>
  FAILURE_KINDS.includes(text as FailureKind);

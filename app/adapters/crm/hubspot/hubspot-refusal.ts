import type { FailureKind } from "#db/schema/crm-sync.ts";

/** An error as HubSpot words it, of a call as a whole or of one record in it. */
export type HubspotError = {
  category?: string;
  message?: string;
  policyName?: string;
  context?: Record<string, unknown>;
  errors?: { message?: string; code?: string; in?: string; context?: unknown }[];
};

/** What it means: whether it may work later, and which property it is about. */
export type Meaning = {
  kind: FailureKind;
  reason: string;
  retry: boolean;
  field?: string;
  /** Of a record that is there already. */
  existingId?: string;
};

const KINDS: Record<string, { kind: FailureKind; retry?: boolean }> = {
  VALIDATION_ERROR: { kind: "invalid_value" },
  BAD_REQUEST: { kind: "invalid_value" },
  OBJECT_NOT_FOUND: { kind: "not_found" },
  CONFLICT: { kind: "duplicate" },
  OBJECT_ALREADY_EXISTS: { kind: "duplicate" },
  MISSING_SCOPES: { kind: "permission" },
  FORBIDDEN: { kind: "permission" },
  INVALID_AUTHENTICATION: { kind: "credentials" },
  EXPIRED_AUTHENTICATION: { kind: "credentials" },
  RATE_LIMITS: { kind: "busy", retry: true },
  INTERNAL_ERROR: { kind: "server_error", retry: true },
  LOCKED: { kind: "locked", retry: true },
};
const NOT_UNIQUE = new Set(["CONFLICTING_UNIQUE_VALUE", "CONFLICTING_UNIQUE_VALUES"]);

type BadProperty = { message?: string; error?: string; name?: string };

/** `Property values were not valid: [{…}]`: what is wrong with the first of them. */
function badProperty(message: string): BadProperty | null {
  const list = /^Property values were not valid: (\[.*\])$/s.exec(message)?.[1];
  if (!list) return null;
  try {
    return (JSON.parse(list) as BadProperty[])[0] ?? null;
  } catch {
    return null;
  }
}

function fieldOf({ errors = [] }: HubspotError): string | undefined {
  const [first] = errors;
  const named = (first?.context as { propertyName?: string[] } | undefined)?.propertyName;
  return first?.in ?? named?.[0];
}

/** `requiredGranularScopes` and the like: which right lacks is not in the message itself. */
function scopesOf({ errors = [] }: HubspotError): string {
  const context = errors[0]?.context;
  if (!context) return "";
  const names = typeof context === "string" ? [context] : Object.values(context as object).flat();
  return names.length > 0 ? ` (${names.join(", ")})` : "";
}

export function meaningOf(error: HubspotError): Meaning {
  const { category = "", message = "" } = error;
  const { kind, retry = false } = KINDS[category] ?? { kind: "unexpected" as const };
  const bad = badProperty(message);
  const code = bad?.error ?? error.errors?.[0]?.code ?? "";
  const field = bad?.name ?? fieldOf(error);
  const existingId = /Existing ID: (\d+)/.exec(message)?.[1];
  return {
    kind: NOT_UNIQUE.has(code) ? "duplicate" : kind,
    reason: (bad?.message ?? message ?? category) + (kind === "permission" ? scopesOf(error) : ""),
    retry,
    ...(field && { field }),
    ...(existingId && { existingId }),
  };
}

import type { Outcome } from "#app/domain/crm/port.ts";
import type { FailureKind } from "#db/schema/crm-sync.ts";

/** One thing that is wrong with a record or a request. Collections say `statusCode`, everything else `errorCode`. */
export type SalesforceError = {
  code: string;
  message: string;
  fields: string[];
  /** Whom a new record resembles, as ids. */
  matches: string[];
};

type Raw = {
  errorCode?: string;
  statusCode?: string;
  message?: string;
  fields?: string[];
  duplicateResult?: Duplicates;
  /** So it is spelled in what the REST API really answers. */
  duplicateResut?: Duplicates;
};
type Duplicates = { matchResults?: { matchRecords?: { record?: { Id?: string } }[] }[] };

/** Failures of a record that pass; what all records of a call are told is the whole org's. */
const LATER: Record<string, FailureKind> = {
  UNABLE_TO_LOCK_ROW: "locked",
  // An approval, or a flow, has it.
  ENTITY_IS_LOCKED: "locked",
  RECORD_IN_USE_BY_WORKFLOW: "locked",
  QUERY_TIMEOUT: "timeout",
  REQUEST_RUNNING_TOO_LONG: "timeout",
  TOO_MANY_APEX_REQUESTS: "busy",
  // While their instance is given its new release.
  INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE: "server_error",
  SERVER_UNAVAILABLE: "server_error",
  UNKNOWN_EXCEPTION: "server_error",
};
/** What else is not simply a value that will not do. */
const FINAL: Record<string, FailureKind> = {
  DUPLICATES_DETECTED: "duplicate",
  DUPLICATE_VALUE: "duplicate",
  DUPLICATE_EXTERNAL_ID: "ambiguous",
  ENTITY_IS_DELETED: "not_found",
  NOT_FOUND: "not_found",
  INVALID_CROSS_REFERENCE_KEY: "not_found",
  MALFORMED_ID: "not_found",
  INSUFFICIENT_ACCESS: "permission",
  INSUFFICIENT_ACCESS_OR_READONLY: "permission",
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: "permission",
  INVALID_FIELD_FOR_INSERT_UPDATE: "permission",
  CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: "unexpected",
  CANNOT_EXECUTE_FLOW_TRIGGER: "unexpected",
  STORAGE_LIMIT_EXCEEDED: "unexpected",
};

const ID = /\b(?=\w*\d)[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?\b/g;

const toError = ({
  errorCode,
  statusCode,
  message = "",
  fields = [],
  duplicateResult,
  duplicateResut = duplicateResult,
}: Raw): SalesforceError => ({
  code: errorCode ?? statusCode ?? "",
  message,
  fields,
  matches: (duplicateResut?.matchResults ?? []).flatMap(({ matchRecords = [] }) =>
    matchRecords.flatMap(({ record }) => record?.Id ?? []),
  ),
});

/** The errors of an answer: a list, in all that speaks of data. */
export const errorsOf = (json: unknown): SalesforceError[] =>
  Array.isArray(json) ? (json as Raw[]).map((raw) => toError(raw ?? {})) : [];

/** `No such column 'X' on sobject of type Contact` names the field in its words only. */
export const columnOf = ({ message }: SalesforceError): string | undefined => /'(\w+)'/.exec(message)?.[1];

/** Ids that stand in the words of an error. */
export const idsIn = ({ message }: SalesforceError): string[] => message.match(ID) ?? [];

/** What the first of a record's errors means. */
export function refusedFor([error]: readonly SalesforceError[]): Exclude<Outcome, { ok: true }> {
  if (!error) return { giveUp: true, kind: "unexpected", reason: "refused without a word" };
  const { code, message, fields } = error;
  const reason = [code, message].filter(Boolean).join(": ");
  const later = LATER[code];
  if (later) return { retry: true, kind: later, reason };
  const field = fields[0] ?? (code === "INVALID_FIELD" ? columnOf(error) : undefined);
  return { giveUp: true, kind: FINAL[code] ?? "invalid_value", reason, ...(field && { field }) };
}

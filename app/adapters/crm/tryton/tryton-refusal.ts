import { CrmFailure, type Outcome } from "#app/domain/crm/port.ts";
import type { FailureKind } from "#db/schema/crm-sync.ts";

/** Tryton understood the call and will not do it; what that means for the records in it. */
export class TrytonRefusal extends CrmFailure {
  readonly retry: boolean;
  readonly field: string | undefined;
  readonly callId: string;
  readonly answer: unknown;

  constructor(
    reason: string,
    about: { kind: FailureKind; retry?: boolean; field?: string },
    call: { callId: string; answer: unknown },
  ) {
    super(about.kind, reason);
    this.retry = about.retry ?? false;
    this.field = about.field;
    this.callId = call.callId;
    this.answer = call.answer;
  }

  toOutcome(): Outcome {
    const { kind, message: reason, field } = this;
    const trace = { callId: this.callId, answer: this.answer };
    return this.retry
      ? { retry: true, kind, reason, trace }
      : { giveUp: true, kind, reason, trace, ...(field !== undefined && { field }) };
  }
}

/** What it says when the user has no right: there is no code, only these words, in the language of the context. */
const NO_RIGHT = /^You are not allowed to | is not allowed\.$/;
const TWICE = /must be unique|already/i;
const GONE = /don't exist anymore/i;
const AGAIN = /please retry/i;
const FIELD_OF = /\bfield "([^"]+)"/i;
/** What Python says of a value it cannot take. */
const BAD_VALUE =
  /invalid literal|could not convert|isoformat|not a valid|unsupported operand|must be (str|int)/i;
/** A name that is not there: Python's `KeyError`, as text. */
const UNKNOWN_NAME = /^'([\w.:]+)'$/;

/**
 * What the `error` of an answer means. Known exceptions come as `[name, [message, description, domain]]`, all others as
 * `[text, traceback]`; both with status 200.
 */
export function refusalOf(error: unknown, call: { callId: string }): TrytonRefusal {
  const [name, told] = Array.isArray(error) ? error : [String(error), ""];
  const traced = { ...call, answer: { error } };
  if (name === "UserError" || name === "UserWarning") {
    const message = String((Array.isArray(told) ? told[name === "UserWarning" ? 1 : 0] : told) ?? name);
    return new TrytonRefusal(message, meaningOf(message), traced);
  }
  if (name === "ConcurrencyException") {
    return new TrytonRefusal(String(told), { kind: "locked", retry: true }, traced);
  }
  const text = String(name);
  const unknown = UNKNOWN_NAME.exec(text)?.[1];
  if (unknown)
    return new TrytonRefusal(`unknown ${unknown}`, { kind: "invalid_value", field: unknown }, traced);
  if (BAD_VALUE.test(text)) return new TrytonRefusal(text, { kind: "invalid_value" }, traced);
  // Its own trouble: a locked database, a lost connection, a fault in a module. It may pass.
  return new TrytonRefusal(text, { kind: "server_error", retry: true }, traced);
}

function meaningOf(message: string): { kind: FailureKind; retry?: boolean; field?: string } {
  if (NO_RIGHT.test(message)) return { kind: "permission" };
  if (TWICE.test(message)) return { kind: "duplicate" };
  if (GONE.test(message)) return { kind: "not_found" };
  if (AGAIN.test(message)) return { kind: "locked", retry: true };
  const field = FIELD_OF.exec(message)?.[1];
  return { kind: "invalid_value", ...(field && { field }) };
}

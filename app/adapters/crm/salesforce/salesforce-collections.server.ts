import { CrmFailure, type Exchange, type Outcome } from "#app/domain/crm/port.ts";
import { masked } from "../masked.ts";
import { wholeOutcome } from "../whole-outcome.ts";
import { columnOf, errorsOf, refusedFor, type SalesforceError } from "./salesforce-errors.ts";
import type { Session } from "./salesforce-session.server.ts";

/** The documented most of one call. */
export const MAX_RECORDS = 200;

export type SentRecord = Record<string, unknown> & { attributes: { type: string } };
/** How it went with one record: what Salesforce answered, or what is already clear without that. */
export type Sent =
  | {
      id: string | null;
      created: boolean;
      errors: SalesforceError[];
      trace: { callId: string; answer: unknown };
    }
  | { outcome: Outcome };

type Result = { id?: string; success?: boolean; created?: boolean; errors?: unknown[] };
type Call = { action: Exchange["action"]; method: "POST" | "PATCH"; path: string };

/**
 * Up to 200 records in one call, each with its own result, in their order. A request that is refused as a whole because
 * of some records goes again without them.
 */
export async function sendRecords(
  session: Session,
  call: Call,
  records: readonly SentRecord[],
): Promise<Sent[]> {
  if (records.length === 0) return [];
  let answer: Awaited<ReturnType<Session["call"]>>;
  try {
    answer = await session.call({ ...call, body: { allOrNone: false, records } });
  } catch (failure) {
    const outcome = wholeOutcome(failure);
    return records.map(() => ({ outcome }));
  }
  const { callId, status, json } = answer;
  if (status === 200 && Array.isArray(json) && json.length === records.length) {
    return (json as Result[]).map((result) => ({
      id: result.id ?? null,
      created: result.created ?? false,
      errors: result.success ? [] : errorsOf(result.errors),
      trace: { callId, answer: masked(result) },
    }));
  }
  const [error] = errorsOf(json);
  if (status !== 400 || !error) {
    const outcome = wholeOutcome(
      new CrmFailure("unexpected", error ? `${error.code}: ${error.message}` : `http_${status}`),
    );
    return records.map(() => ({ outcome }));
  }
  return sendAgain(session, call, records, error, { callId, answer: masked(json) });
}

/** Whoever carries the field that Salesforce does not know stays behind; else the two halves try their luck alone. */
async function sendAgain(
  session: Session,
  call: Call,
  records: readonly SentRecord[],
  error: SalesforceError,
  trace: { callId: string; answer: unknown },
): Promise<Sent[]> {
  const refused: Sent = { outcome: { ...refusedFor([error]), trace } };
  if (records.length === 1) return [refused];
  const column = error.code === "INVALID_FIELD" ? columnOf(error)?.toLowerCase() : undefined;
  const carries = (record: SentRecord) => Object.keys(record).some((name) => name.toLowerCase() === column);
  if (column && records.some(carries)) {
    const others = await sendRecords(
      session,
      call,
      records.filter((record) => !carries(record)),
    );
    return records.map((record) => (carries(record) ? refused : others.shift()!));
  }
  const middle = Math.ceil(records.length / 2);
  return [
    ...(await sendRecords(session, call, records.slice(0, middle))),
    ...(await sendRecords(session, call, records.slice(middle))),
  ];
}

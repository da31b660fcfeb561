import { CrmFailure, type Exchange, type Outcome } from "#app/domain/crm/port.ts";
import { inHalves } from "../in-halves.ts";
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
 * of some records goes again without those that carry a field Salesforce does not know, else in halves.
 */
export const sendRecords = (session: Session, call: Call, records: readonly SentRecord[]): Promise<Sent[]> =>
  inHalves(records, (part) => sendTogether(session, call, part));

/** Null: refused as a whole, and not known for whom. */
async function sendTogether(
  session: Session,
  call: Call,
  records: readonly SentRecord[],
): Promise<Sent[] | null> {
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
  const refused: Sent = { outcome: { ...refusedFor([error]), trace: { callId, answer: masked(json) } } };
  if (records.length === 1) return [refused];
  const column = error.code === "INVALID_FIELD" ? columnOf(error)?.toLowerCase() : undefined;
  const carries = (record: SentRecord) => Object.keys(record).some((name) => name.toLowerCase() === column);
  if (!column || !records.some(carries)) return null;
  const others = await sendRecords(
    session,
    call,
    records.filter((record) => !carries(record)),
  );
  return records.map((record) => (carries(record) ? refused : others.shift()!));
}

import { CrmFailure, type Exchange, type Outcome } from "#app/domain/crm/port.ts";
import { chunks } from "../chunks.ts";
import { masked } from "../masked.ts";
import { wholeOutcome } from "../whole-outcome.ts";
import { type DynamicsApi, OPERATIONS } from "./dynamics-api.server.ts";
import { type Refusal, refusalOf } from "./dynamics-refusal.ts";
import type { Operation, OperationAnswer } from "./odata-batch.ts";

/** How one operation went: its answer, or why there is none. */
export type Performed =
  | { answer: OperationAnswer; refusal: Refusal | null; trace: NonNullable<Outcome["trace"]> }
  | { failed: Outcome };

const BROKE_OFF = new CrmFailure("unreachable", "the answer broke off");

/** Performs operations in batches; what is said of each is in their order. Never throws for a failure of the CRM. */
export async function perform(
  api: DynamicsApi,
  action: Exchange["action"],
  operations: readonly Operation[],
): Promise<Performed[]> {
  const performed: Performed[] = [];
  for (const chunk of chunks(operations, OPERATIONS)) {
    try {
      const { callId, answers } = await api.batch(action, chunk);
      performed.push(
        ...chunk.map((_, nth): Performed => {
          const answer = answers[nth];
          if (!answer) return { failed: { ...wholeOutcome(BROKE_OFF), trace: { callId } } };
          const refusal = answer.status >= 300 ? refusalOf(answer.status, answer.json, answer.headers) : null;
          return {
            answer,
            refusal,
            trace: { callId, answer: masked({ status: answer.status, ...toldBy(answer) }) },
          };
        }),
      );
    } catch (error) {
      const failed = wholeOutcome(error);
      performed.push(...chunk.map(() => ({ failed })));
    }
  }
  return performed;
}

const toldBy = ({ json }: OperationAnswer): object => (json && typeof json === "object" ? json : {});

/** An operation that was refused, as the outcome of its record. */
export function refusedOutcome(
  { kind, reason, retry, whole, field, afterSeconds }: Refusal,
  trace: Outcome["trace"],
  candidates?: { remoteId: string; label: string }[],
): Outcome {
  // Limits and rights are those of the connection, whoever's turn it was.
  if (retry || whole) {
    const later = afterSeconds !== undefined && { afterSeconds };
    return { retry: true, kind, reason, ...(whole && { whole }), ...later, trace };
  }
  return { giveUp: true, kind, reason, ...(field && { field }), ...(candidates && { candidates }), trace };
}

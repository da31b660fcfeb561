import type { Exchange, Outcome } from "#app/domain/crm/port.ts";
import { chunks } from "../chunks.ts";
import { failureOfStatus } from "../failure-of-status.ts";
import { inHalves } from "../in-halves.ts";
import { masked } from "../masked.ts";
import { wholeOutcome } from "../whole-outcome.ts";
import { errorOf, type HubspotApi } from "./hubspot-api.server.ts";
import { type HubspotError, type Meaning, meaningOf } from "./hubspot-refusal.ts";

/** One record of a batch; `objectWriteTraceId` comes back with its result or its error, else its id tells it. */
type Input = { id: string; objectWriteTraceId?: string };
export type HubspotInput = Input & {
  idProperty?: string;
  properties: Record<string, string>;
  objectWriteTraceId: string;
};
type Result = {
  id: string;
  new?: boolean;
  objectWriteTraceId?: string;
  properties?: Record<string, unknown>;
};
type Body = { results?: Result[]; errors?: HubspotError[] };
type Call = { action: Exchange["action"]; path: string };

/** Inputs in one call. The documentation gives it for the other batches of contacts, and none for upsert. */
export const BATCH = 100;
/** One record may be what a whole batch was refused for. */
const REFUSED = new Set([400, 409, 413, 422]);

const traceOf = ({ id, objectWriteTraceId }: Input): string => objectWriteTraceId ?? id;

const refused = ({ kind, reason, retry, field, existingId }: Meaning, trace: Outcome["trace"]): Outcome => {
  if (retry) return { retry: true, kind, reason, trace };
  return {
    giveUp: true,
    kind,
    reason,
    ...(field && { field }),
    ...(existingId && { candidates: [{ remoteId: existingId, label: existingId }] }),
    trace,
  };
};

/**
 * Sends records and says of each how it went, by its trace id. What stands in the answer decides, never its status: an
 * answer with failures may be a 207 or a 200. A batch that is refused as a whole is sent in halves, until the record it
 * was refused for is alone.
 */
export async function sendBatch(
  api: HubspotApi,
  call: Call,
  inputs: readonly Input[],
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  for (const chunk of chunks(inputs, BATCH)) {
    const sent = await inHalves(chunk, (part) => sendTogether(api, call, part));
    for (const [nth, outcome] of sent.entries()) outcomes.set(traceOf(chunk[nth]!), outcome);
  }
  return outcomes;
}

/** Null: refused as a whole. */
async function sendTogether(
  api: HubspotApi,
  call: Call,
  inputs: readonly Input[],
): Promise<Outcome[] | null> {
  try {
    const answer = await api.ask({ ...call, body: { inputs } });
    const { callId, status } = answer;
    if (status < 300) return readAnswer(answer.json as Body, callId, inputs);
    if (inputs.length > 1 && REFUSED.has(status)) return null;
    const meaning = meaningOf(errorOf(answer));
    const kind = meaning.kind === "unexpected" ? (failureOfStatus(status) ?? meaning.kind) : meaning.kind;
    const outcome = refused({ ...meaning, kind }, { callId, answer: masked(answer.json) });
    return inputs.map(() => outcome);
  } catch (error) {
    const outcome = wholeOutcome(error);
    return inputs.map(() => outcome);
  }
}

function readAnswer(
  { results = [], errors = [] }: Body,
  callId: string,
  inputs: readonly Input[],
): Outcome[] {
  const outcomes = new Map<string, Outcome>();
  const traceOfId = new Map(inputs.map((input) => [input.id, traceOf(input)]));
  const waiting = new Set(inputs.map(traceOf));
  const settle = (traceId: string | undefined, outcome: Outcome) => {
    if (!traceId || !waiting.delete(traceId)) return false;
    outcomes.set(traceId, outcome);
    return true;
  };
  for (const result of results) {
    const { id, objectWriteTraceId } = result;
    const outcome: Outcome = {
      ok: true,
      remoteId: id,
      ...(result.new !== undefined && { created: result.new }),
      trace: { callId, answer: masked(result) },
    };
    settle(objectWriteTraceId ?? traceOfId.get(id), outcome);
  }
  let unnamed: Outcome | null = null;
  for (const error of errors) {
    const outcome = refused(meaningOf(error), { callId, answer: masked(error) });
    const about = Object.values(error.context ?? {})
      .flat()
      .map(String);
    const named = about.map((id) => settle(waiting.has(id) ? id : traceOfId.get(id), outcome));
    if (!named.includes(true)) unnamed = outcome;
  }
  // Neither a result nor an error that names it: whether it was written is not known, and writing again does no harm.
  const unknown: Outcome = unnamed ?? {
    retry: true,
    kind: "unexpected",
    reason: "not in the answer",
    trace: { callId },
  };
  return inputs.map((input) => outcomes.get(traceOf(input)) ?? unknown);
}

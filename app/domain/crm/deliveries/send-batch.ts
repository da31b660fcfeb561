import type { FailureKind } from "#db/schema/crm-sync.ts";
import type { CommunityFields } from "../community-fields.ts";
import { type Crm, CrmFailure, type Exchange, type Outcome, type TimelineEntry } from "../port.ts";
import { failedCall } from "./failed-call.ts";
import type { Claim } from "./fix-batch.server.ts";

/** What one record may have brought upon all the others of its batch. */
const MAY_BE_ONE_RECORD: readonly FailureKind[] = [
  "invalid_value",
  "too_large",
  "duplicate",
  "not_found",
  "ambiguous",
  "unexpected",
  "locked",
];
/** When so many parts of a batch all fail, it is not one record. */
const PARTS = 8;

type Sent = { outcomes: Outcome[]; exchanges: Exchange[] };

/**
 * Sends a batch; of each of its claims, how it went, in their order, and the calls it took. One that is refused as a
 * whole for what is in it is sent in halves, until what it was refused for goes alone; when every part is refused, it is
 * the connection that is wrong. Never throws.
 */
export async function sendBatch(crm: Crm, claims: readonly Claim[]): Promise<Sent> {
  const outcomes: Outcome[] = new Array(claims.length);
  const exchanges: Exchange[] = [];
  const sendPart = async (part: number[]) => {
    const answers = await call(
      crm,
      part.map((at) => claims[at]!),
    );
    const made = crm.takeExchanges();
    exchanges.push(...made);
    return traced(answers, made);
  };
  let parts = [claims.map((_, at) => at)];
  let taken = false;
  while (parts.length > 0) {
    const halves: number[][] = [];
    let whole: Outcome | undefined;
    for (const part of parts) {
      const answers = whole ? part.map(() => whole!) : await sendPart(part);
      for (const [nth, at] of part.entries()) outcomes[at] = answers[nth]!;
      if (answers.some((outcome) => "ok" in outcome)) taken = true;
      if (!answers.every(isWhole)) continue;
      if (!answers.every((outcome) => "kind" in outcome && MAY_BE_ONE_RECORD.includes(outcome.kind))) {
        // It is down, busy or closed: whatever is left of the batch needs not be tried.
        whole = { ...answers[0]!, trace: undefined };
      } else if (part.length > 1) {
        const middle = Math.ceil(part.length / 2);
        halves.push(part.slice(0, middle), part.slice(middle));
      } else outcomes[part[0]!] = alone(answers[0]!);
    }
    if (whole || (!taken && halves.length >= 2 * PARTS)) break;
    parts = halves;
  }
  return { outcomes, exchanges };
}

/** What is to go again without an answer of its own was in the call that failed as a whole. */
function traced(answers: readonly Outcome[], made: readonly Exchange[]): Outcome[] {
  const callId = failedCall(
    made,
    answers.map(({ trace }) => trace?.callId),
  );
  return answers.map((answer) =>
    callId && "retry" in answer && !answer.trace ? { ...answer, trace: { callId } } : answer,
  );
}

const isWhole = (outcome: Outcome): boolean => "retry" in outcome && outcome.whole === true;

/** It went alone, so it is about this record. */
function alone(outcome: Outcome): Outcome {
  if (!("retry" in outcome)) return outcome;
  const { whole: _, ...own } = outcome;
  return own;
}

async function call(crm: Crm, claims: readonly Claim[]): Promise<Outcome[]> {
  try {
    const outcomes = await ask(crm, claims);
    return claims.map((_, at) => outcomes[at] ?? unexpected("no outcome"));
  } catch (error) {
    const failed: Outcome =
      error instanceof CrmFailure
        ? {
            retry: true,
            kind: error.kind,
            reason: error.message,
            whole: true,
            afterSeconds: error.afterSeconds,
          }
        : unexpected(error instanceof Error ? error.message : "");
    return claims.map(() => failed);
  }
}

const unexpected = (reason: string): Outcome => ({
  retry: true,
  kind: "unexpected",
  reason: `unexpected ${reason}`.trim(),
  whole: true,
});

function ask(crm: Crm, claims: readonly Claim[]): Promise<Outcome[]> {
  const writes = claims.map(({ taken, target, key }) => ({ contact: taken.contact!, target, key }));
  switch (claims[0]!.delivery.kind) {
    case "contact_fields":
      return crm.writeFields(
        claims.map(({ delivery: { payload } }, at) => ({
          ...writes[at]!,
          values: (payload.values ?? payload.fields) as CommunityFields,
        })),
      );
    case "timeline_entry":
      return crm.addEntries(
        claims.map(({ delivery }, at) => ({
          ...writes[at]!,
          entry: delivery.payload.entry as TimelineEntry,
        })),
      );
    case "clear_fields":
      return takeBack(crm, claims, writes);
  }
}

/**
 * Where it is mapped, that the account is closed is said first, while the record is still found by our id; then all else
 * is taken back.
 */
async function takeBack(
  crm: Crm,
  claims: readonly Claim[],
  writes: readonly Omit<Parameters<Crm["clear"]>[0][number], "fields" | "entryKeys">[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = new Array(claims.length);
  const closing = claims.flatMap(({ clear }, at) => (clear.closedField ? [at] : []));
  if (closing.length > 0) {
    const said = await crm.writeFields(
      closing.map((at) => ({ ...writes[at]!, values: { [claims[at]!.clear.closedField!]: true } })),
    );
    for (const [nth, at] of closing.entries()) {
      const outcome = said[nth]!;
      // Not there any more: then there is nothing left to take back either, which `clear` finds out.
      if (!("ok" in outcome) && outcome.kind !== "not_found") outcomes[at] = outcome;
    }
  }
  const left = claims.flatMap((_, at) => (outcomes[at] ? [] : [at]));
  if (left.length === 0) return outcomes;
  const cleared = await crm.clear(
    left.map((at) => ({
      ...writes[at]!,
      fields: claims[at]!.clear.fields,
      entryKeys: claims[at]!.clear.entryKeys,
    })),
  );
  for (const [nth, at] of left.entries()) outcomes[at] = cleared[nth]!;
  return outcomes;
}

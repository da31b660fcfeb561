import type { EventName, RecordedEvent } from "#app/domain/core/events.ts";
import type { PointEntry } from "./ledger-rows.ts";
import type { LedgerState } from "./ledger-state.ts";
import { RECOGNISED_ARTICLES } from "./recognise-articles.ts";
import { RECOGNISED_FLAGS } from "./recognise-flags.ts";
import { RECOGNISED_FORUM } from "./recognise-forum.ts";
import { RECOGNISED_IDEAS } from "./recognise-ideas.ts";
import { RECOGNISED_VOTES } from "./recognise-votes.ts";
import type { Recognised, RecognisedEvents } from "./recognised.ts";
import { settleClaims } from "./settle-claims.ts";
import { Turn } from "./turn.ts";

const ALL: RecognisedEvents = {
  ...RECOGNISED_IDEAS,
  ...RECOGNISED_VOTES,
  ...RECOGNISED_FORUM,
  ...RECOGNISED_ARTICLES,
  ...RECOGNISED_FLAGS,
};

/** Events that may write a line of the ledger. */
export const LEDGER_EVENTS = Object.keys(ALL) as EventName[];

/** What reading the event takes; null for one that earns nothing. */
export const recognised = ({ name }: Pick<RecordedEvent, "name">): Recognised<never> | null =>
  (ALL[name] as Recognised<never> | undefined) ?? null;

/**
 * The lines of the ledger that an event writes, given what is known of everything it concerns; `state` is what is known
 * afterwards. The same events and facts make the same lines, whenever they are read.
 *
 * What counts is what somebody else can still see: content that was deleted, hidden or withdrawn, and all that is under
 * it, takes back what was earned with it; when it comes back so do the points, for the day they were first earned for, so
 * that nothing is gained by coming and going. Merging moves nothing, and converting neither: whoever got a vote keeps it,
 * votes and words that were carried over earn nothing again, and both sides are from then on seen or hidden together.
 * Imported history earns nothing: it has no events.
 */
export function entriesFor(event: RecordedEvent, state: LedgerState): PointEntry[] {
  const turn = new Turn(state, event);
  recognised(event)?.apply(turn, event.payload as never);
  return settleClaims(turn);
}

import type { ClaimedThread, DeskMark } from "#app/domain/forum/desk-claim-queries.server.ts";
import type { DeskRow } from "#app/domain/forum/desk-queries.server.ts";

type Marks = ReadonlyMap<number, DeskMark>;

/** What one is on by the last look: what was taken before the page came, and what was taken on it. */
export function claimedNow(
  claimed: readonly ClaimedThread[],
  rows: readonly DeskRow[],
  marks: Marks,
): ClaimedThread[] {
  const known = new Map([...rows, ...claimed].map((thread) => [thread.number, thread]));
  return [...known.values()].flatMap(({ number, slug, title, claim: before }) => {
    const mark = marks.get(number);
    const claim = mark ? mark.claim : before;
    return claim?.mine ? [{ number, slug, title, claim }] : [];
  });
}

import type { EventName, RecordedEvent } from "#app/domain/core/events.ts";
import type { Db } from "#db/types.ts";
import { applyLevels } from "./apply-levels.server.ts";
import { awardBadges } from "./award-badges.server.ts";
import { LEDGER_EVENTS } from "./entries-for.ts";
import { LedgerReader } from "./ledger-reader.server.ts";
import { readPointRules } from "./read-point-rules.server.ts";
import { relist, tallyEntries } from "./tally-entries.server.ts";
import { updateStandings } from "./update-standings.server.ts";

/** After these somebody may not be on boards any more, or may again. */
const LISTING_EVENTS = ["member.role_changed", "member.closed", "member.restricted"] as const;

export const RECOGNITION_EVENTS: readonly EventName[] = [...LEDGER_EVENTS, ...LISTING_EVENTS];

/** Reads events into the ledger, and from there into boards, standings and levels. Returns whose standing changed. */
export async function reactToEvents(tx: Db, events: readonly RecordedEvent[]): Promise<string[]> {
  const reader = new LedgerReader(tx, await readPointRules(tx), { freeze: true });
  const entries = await reader.read(events);
  await reader.finish();
  let changed: string[] = [];
  if (entries.length > 0) {
    const span = { after: entries[0]!.position - 1, upTo: entries.at(-1)!.position };
    await tallyEntries(tx, span);
    changed = await updateStandings(tx, span);
    await applyLevels(tx, changed);
    await awardBadges(tx, changed);
  }
  const relisted = events.flatMap(({ name, payload }) =>
    name === "member.role_changed" || name === "member.closed" || name === "member.restricted"
      ? [payload.memberId]
      : [],
  );
  if (relisted.length > 0) await relist(tx, relisted);
  return changed;
}

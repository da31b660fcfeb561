import type { Db } from "#db/types.ts";
import type { AskedEntry } from "../asked-entries.server.ts";
import { caseEntries } from "../case-entries.server.ts";
import { honourEntries } from "../honour-entries.server.ts";
import { milestoneEntries } from "../milestones.server.ts";
import type { TimelineEntry } from "../port.ts";

/** What there is to tell of steps, by delivery; of a step that has nothing to tell any more, nothing. */
export async function composeEntries(
  tx: Db,
  asked: readonly AskedEntry[],
  baseUrl: string,
): Promise<Map<string, TimelineEntry>> {
  if (asked.length === 0) return new Map();
  return new Map([
    ...(await honourEntries(tx, asked, baseUrl)),
    ...(await caseEntries(tx, asked, baseUrl)),
    ...(await milestoneEntries(tx, asked, baseUrl)),
  ]);
}

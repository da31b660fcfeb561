import type { Db } from "#db/types.ts";
import { caseEntry } from "../case-entries.server.ts";
import { honourEntry } from "../honour-entries.server.ts";
import { milestoneEntry } from "../milestones.server.ts";
import type { TimelineEntry } from "../port.ts";

type Asked = { memberId: string; stepId: string; takenBack: boolean; baseUrl: string };

/** What there is to tell of a step, or null when there is nothing any more. */
export async function composeEntry(tx: Db, asked: Asked): Promise<TimelineEntry | null> {
  return (
    (await milestoneEntry(tx, { ...asked, timelineId: asked.stepId })) ??
    (await caseEntry(tx, asked)) ??
    (await honourEntry(tx, asked))
  );
}

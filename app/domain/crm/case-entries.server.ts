import { sql } from "drizzle-orm";
import { excerpt } from "#app/markdown/render.server.ts";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/types.ts";
import { type AskedEntry, askedRows, entriesOf } from "./asked-entries.server.ts";
import { idRows } from "./consenting-members.server.ts";
import type { TimelineEntry } from "./port.ts";

/** Characters of the summary that go along: a message must stay under 20 kB. */
const MAX_SUMMARY = 2000;

export type CaseStepRef = { memberId: string; timelineId: string; undone: boolean };

/**
 * The steps of these members' cases that are told: ids of `case_messages`, the oldest first. A case that was opened stays
 * opened: nothing of it is ever taken back.
 */
export async function listCaseSteps(tx: Db, memberIds: readonly string[]): Promise<CaseStepRef[]> {
  return (await tx.execute(sql`
    select c.customer_id as "memberId", x.id as "timelineId", false as undone
    from cases c join case_messages x on x.case_id = c.id
    where c.customer_id in ${idRows(memberIds)} and x.kind = 'step' and x.step in ('opened', 'resolved')
    order by x.created_at, x.id`)) as unknown as CaseStepRef[];
}

type Row = {
  id: string;
  undone: false;
  step: "opened" | "resolved";
  title: string;
  number: number;
  summary: string;
  occurredAt: string;
};

/**
 * Cases that were opened or settled as timeline entries for their customers, by delivery. What was said in private stays
 * here: only the words for the public go along.
 */
export async function caseEntries(
  tx: Db,
  asked: readonly AskedEntry[],
  baseUrl: string,
): Promise<Map<string, TimelineEntry>> {
  const rows = (await tx.execute(sql`
    select a.id, false as undone, x.step, c.title, c.number::int as number,
      case when c.summary_state in ('proposed', 'published') then c.summary else '' end as summary,
      to_char(x.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "occurredAt"
    from ${askedRows(asked)} a join case_messages x on x.id = a.step join cases c on c.id = x.case_id
    where x.step in ('opened', 'resolved') and c.customer_id = a.member`)) as unknown as Row[];
  return entriesOf(asked, rows, (row) => ({
    kind: row.step === "opened" ? "case_opened" : "case_resolved",
    role: "customer",
    title: row.title,
    url: baseUrl + paths.serviceCase(row.number),
    reason: row.step === "resolved" ? excerpt(row.summary, MAX_SUMMARY) : "",
    occurredAt: row.occurredAt,
  }));
}

import type { MemberActor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import { isSortKey } from "#app/domain/core/sort-key.ts";
import type { CaseReason, CaseState, SummaryState } from "#db/schema/cases.ts";
import type { Sql } from "#db/types.ts";
import { type CaseFacts, canReactToSummary, canWithdrawComplaint } from "./policy.ts";

export type OwnCaseRow = {
  number: number;
  title: string;
  state: CaseState;
  /** Something is expected of the customer: an answer, or a word on the summary. */
  yourTurn: boolean;
  lastMessageAt: Date;
};

/** The member's own cases, the last touched first. */
export async function listOwnCases(
  sql: Sql,
  actor: MemberActor,
  cursor: string | null,
): Promise<Page<OwnCaseRow>> {
  const [at, number] = decodeCursor(cursor, 2) ?? [];
  const goesOn = isSortKey(at, "timestamptz") && Number.isSafeInteger(number);
  const rows = await sql<(OwnCaseRow & { sortKey: string })[]>`
    select c.number::int as number, c.title, c.state, c.state = 'waiting' or c.summary_state = 'proposed' as "yourTurn",
      c.last_message_at as "lastMessageAt", (c.last_message_at at time zone 'UTC')::text || '+00' as "sortKey"
    from cases c where c.customer_id = ${actor.id}
      ${goesOn ? sql`and (c.last_message_at, c.number) < (${at}::text::timestamptz, ${number as number}::bigint)` : sql``}
    order by c.last_message_at desc, c.number desc limit 21`;
  const page = toPage(rows, (row) => [row.sortKey, row.number]);
  return { next: page.next, items: page.items.map(({ sortKey: _, ...row }) => row) };
}

export type OwnCase = {
  id: string;
  number: number;
  title: string;
  reason: CaseReason;
  state: CaseState;
  openedAt: Date;
  /** By when the next promise will be kept; null while none is running. */
  dueAt: Date | null;
  answered: boolean;
  assignee: string | null;
  summary: string;
  summaryState: SummaryState;
  summaryProposedAt: Date | null;
  thread: { number: number; slug: string; title: string; gone: boolean } | null;
  can: { reactToSummary: boolean; withdraw: boolean };
};

type Row = Omit<OwnCase, "can"> & {
  customerId: string;
  /** The question is an idea now, and its words are that idea's. */
  converted: boolean;
};

/** A case as its customer sees it, without its conversation; for everybody else there is none. */
export async function getOwnCase(sql: Sql, actor: MemberActor, number: number): Promise<OwnCase> {
  const [row] = await sql<Row[]>`
    select c.id, c.number::int as number, c.title, c.reason, c.state, c.opened_at as "openedAt", c.due_at as "dueAt",
      c.first_answered_at is not null as answered, a.display_name as assignee, c.summary, c.summary_state as "summaryState",
      c.summary_proposed_at as "summaryProposedAt", c.customer_id as "customerId",
      exists (select 1 from threads t where t.id = c.thread_id and t.converted_idea_id is not null) as converted,
      (select json_build_object('number', t.number, 'slug', t.slug, 'title', t.title, 'gone', x.gone_at is not null)
        from threads t join thread_texts x on x.thread_id = t.id where t.id = c.thread_id and t.visibility <> 'removed') as thread
    from cases c left join members a on a.id = c.assignee_id
    where c.number = ${number} and c.customer_id = ${actor.id}`;
  if (!row) throw new NotFound("no_such_case");
  const { customerId, converted, ...one } = row;
  const facts: CaseFacts = {
    customerId,
    state: one.state,
    hasThread: one.thread !== null,
    answered: one.answered,
    summaryState: one.summaryState,
  };
  return {
    ...one,
    can: {
      reactToSummary: canReactToSummary(actor, facts) === true,
      withdraw: canWithdrawComplaint(actor, facts) === true && one.thread?.gone === false && !converted,
    },
  };
}

import { threadStateSql } from "#app/domain/forum/expected-counters.ts";
import type { Check } from "./check.ts";

/** When the next target of case `c` is to be met: its clock stands still while it waits for the customer. */
const DUE = `case when c.state <> 'open' then null
  when c.first_answered_at is null then c.first_answer_due_at else c.resolve_due_at end`;

/** When the open case of thread `t` was opened; null when customer service has none. */
const OPENED = `(select min(c.opened_at) from cases c where c.thread_id = t.id and c.state <> 'resolved')`;

export const CASE_CHECKS: readonly Check[] = [
  {
    name: "a case's dates say the same as its state",
    find: `select c.number, c.state, c.waiting_since, c.resolved_at from cases c
      where (c.state = 'resolved') <> (c.resolved_at is not null)
        or (c.state = 'waiting') <> (c.waiting_since is not null)`,
    advice: "Set the case's state once more.",
  },
  {
    name: "the time left of a case is that of its next target",
    find: `select c.number, c.state, c.due_at, ${DUE} as due_expected from cases c where c.due_at is distinct from ${DUE}`,
    fix: `update cases c set due_at = ${DUE} where c.due_at is distinct from ${DUE}`,
  },
  {
    name: "a thread is escalated exactly while customer service has a case open for it",
    find: `select t.number, t.escalated_at, ${OPENED} as case_opened_at from threads t
      where (t.escalated_at is not null) <> (${OPENED} is not null)`,
    fix: `with wrong as (
        select t.id, ${OPENED} as opened_at from threads t where (t.escalated_at is not null) <> (${OPENED} is not null)
      )
      update threads t set escalated_at = w.opened_at, state = (
        select ${threadStateSql("s")} from (select t.kind, t.locked_at, t.accepted_post_id, w.opened_at as escalated_at,
          t.needs_info_at, t.answered_at) s)
      from wrong w where w.id = t.id`,
  },
  {
    name: "a case's public summary stands in its thread",
    find: `select c.number, c.summary_state from cases c left join posts p on p.id = c.summary_post_id
      where c.summary_state = 'published' and (p.id is null or p.thread_id is distinct from c.thread_id)`,
    advice: "Publish the summary once more.",
  },
];

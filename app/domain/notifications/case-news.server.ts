import { sql } from "drizzle-orm";
import type { News } from "./news.ts";

/**
 * Cases: the customer hears of every step, the agent in charge of what the customer writes. A case that is settled with a
 * summary is one piece of news: the summary.
 */
export const caseNews: News = {
  wants: [
    "case.opened",
    "case.assigned",
    "case.message_posted",
    "case.summary_proposed",
    "case.resolved",
    "case.reopened",
  ],
  facts: sql`
    select e.id, e.name, e.payload, e.position, e.actor_id, e.occurred_at, null::uuid as idea_id, null::uuid as comment_id,
      null::uuid as timeline_id, null::uuid as thread_id, null::uuid as post_id, null::uuid as thread_comment_id,
      null::uuid as article_id, c.id as case_id, null::uuid as act_id, null::text as honour, (e.payload->>'authorId')::uuid as writer_id, c.customer_id, c.assignee_id
    from ev e join cases c on c.id = (e.payload->>'caseId')::uuid
    where not (e.name = 'case.resolved' and c.summary_state = 'proposed')`,
  candidates: sql`
    select f.id as event_id, f.customer_id as member_id, 'case' as kind from facts f
      where f.name in ('case.opened', 'case.summary_proposed', 'case.resolved')
        or (f.name = 'case.message_posted' and (f.payload->>'toCustomer')::boolean)
    union all
    select f.id, f.assignee_id, 'case' from facts f join members ag on ag.id = f.assignee_id and ag.role in ('agent', 'admin')
      where (f.name in ('case.assigned', 'case.reopened') or (f.name = 'case.message_posted' and not (f.payload->>'toCustomer')::boolean))`,
};

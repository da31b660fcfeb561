import { type Person, personOf } from "#app/domain/accounts/person.ts";
import type { MemberActor, Role } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { CaseReason, CaseState, SummaryState } from "#db/schema/cases.ts";
import type { LinkMethod } from "#db/schema/crm.ts";
import type { Sql } from "#db/types.ts";
import { AGENT_ROLES } from "./agent-roles.ts";
import {
  type CaseFacts,
  canAnswerCase,
  canAnswerInPublic,
  canLetCaseWait,
  canReopenCase,
  canResumeCase,
  canWorkOnCases,
} from "./policy.ts";

export type CaseCan = Record<"answer" | "answerInPublic" | "wait" | "resume" | "reopen", boolean>;

export type AgentCase = {
  id: string;
  number: number;
  title: string;
  reason: CaseReason;
  reasonNote: string;
  urgent: boolean;
  state: CaseState;
  openedAt: Date;
  firstAnswerDueAt: Date;
  resolveDueAt: Date;
  dueAt: Date | null;
  firstAnsweredAt: Date | null;
  waitingSince: Date | null;
  resolvedAt: Date | null;
  privateAt: Date | null;
  summary: string;
  summaryState: SummaryState;
  summaryProposedAt: Date | null;
  threadId: string | null;
  assigneeId: string | null;
  customer: Person & { since: Date; closed: boolean };
  others: { number: number; title: string; state: CaseState }[];
  agents: { id: string; name: string }[];
  contact: CaseContact | null;
  can: CaseCan;
};

/** Who the customer is in the CRM. */
export type CaseContact = {
  id: string;
  name: string;
  company: string;
  externalId: string | null;
  email: string | null;
  phone: string;
  /** How it is known who they are. */
  method: LinkMethod;
  /** Further columns of the import, by their heading. */
  extra: Record<string, string>;
};

type Row = Omit<AgentCase, "customer" | "can"> & {
  customerId: string;
  customerUsername: string;
  customerName: string;
  customerRole: Role;
  customerAvatar: string | null;
  customerSince: Date;
  customerClosed: boolean;
};

/** Cases of the same customer shown beside one. */
const OTHERS_SHOWN = 5;

/** A case as an agent sees it, without its conversation. One statement. */
export async function getCase(sql: Sql, actor: MemberActor, number: number): Promise<AgentCase> {
  assertAllowed(canWorkOnCases(actor));
  const [row] = await sql<Row[]>`
    select c.id, c.number::int as number, c.title, c.reason, c.reason_note as "reasonNote", c.urgent, c.state,
      c.opened_at as "openedAt", c.first_answer_due_at as "firstAnswerDueAt", c.resolve_due_at as "resolveDueAt",
      c.due_at as "dueAt", c.first_answered_at as "firstAnsweredAt", c.waiting_since as "waitingSince",
      c.resolved_at as "resolvedAt", c.private_at as "privateAt", c.summary, c.summary_state as "summaryState",
      c.summary_proposed_at as "summaryProposedAt", c.thread_id as "threadId", c.assignee_id as "assigneeId",
      m.id as "customerId", m.username as "customerUsername", m.display_name as "customerName", m.role as "customerRole",
      m.avatar_key as "customerAvatar", m.created_at as "customerSince", m.closed_at is not null as "customerClosed",
      (select coalesce(json_agg(o), '[]') from (
        select o.number::int as number, o.title, o.state from cases o where o.customer_id = c.customer_id and o.id <> c.id
        order by o.last_message_at desc, o.number desc limit ${OTHERS_SHOWN}) o) as others,
      (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.display_name) order by a.display_name), '[]')
        from members a where a.role <> 'member' and ((a.role = any(${[...AGENT_ROLES]}) and a.closed_at is null) or a.id = c.assignee_id)) as agents,
      (select json_build_object('id', k.id, 'name', trim(k.first_name || ' ' || k.last_name), 'company', k.company,
        'externalId', k.external_id, 'email', k.email, 'phone', k.phone,
        'method', l.method, 'extra', k.extra)
        from contact_links l join contacts k on k.id = l.contact_id
        where l.member_id = c.customer_id and l.unlinked_at is null) as contact
    from cases c join members m on m.id = c.customer_id
    where c.number = ${number}`;
  if (!row) throw new NotFound("no_such_case");
  const { customerId, customerUsername, customerName, customerRole, customerAvatar, ...rest } = row;
  const { customerSince, customerClosed, ...one } = rest;
  return {
    ...one,
    customer: {
      ...personOf(customerId, customerUsername, customerName, customerRole, customerAvatar),
      since: customerSince,
      closed: customerClosed,
    },
    can: caseCan(actor, {
      customerId,
      state: one.state,
      hasThread: one.threadId !== null,
      answered: one.firstAnsweredAt !== null,
      summaryState: one.summaryState,
    }),
  };
}

const caseCan = (actor: MemberActor, facts: CaseFacts): CaseCan => ({
  answer: canAnswerCase(actor, facts) === true,
  answerInPublic: canAnswerInPublic(actor, facts) === true,
  wait: canLetCaseWait(actor, facts) === true,
  resume: canResumeCase(actor, facts) === true,
  reopen: canReopenCase(actor, facts) === true,
});

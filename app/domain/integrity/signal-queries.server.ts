import { personOf } from "#app/domain/accounts/person.ts";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { paths } from "#app/paths.ts";
import type { Role } from "#db/schema/accounts.ts";
import type { Sql } from "#db/types.ts";
import { canDecideSignals } from "./policy.ts";
import { WINDOW_DAYS } from "./signal-rules.ts";
import type { SignalFlow, SignalTarget, SignalView } from "./signal-view.ts";

/** Things that votes are about, shown at once. */
const TARGETS = 20;

type Head = Pick<
  SignalView,
  "number" | "kind" | "state" | "openedAt" | "decidedAt" | "decidedBy" | "facts" | "item"
> & { id: string };
type MemberRow = Omit<SignalView["members"][number], "avatarUrl" | "name"> & {
  displayName: string;
  role: Role;
  avatarKey: string | null;
};
type Counted = {
  votes: number;
  withdrawn: number;
  first: Date | null;
  last: Date | null;
  targetCount: number;
};

/** The votes a signal holds, with whose words they are about and when they were cast, if they still are. */
const heldVotes = (sql: Sql, id: string) => sql`
  select q.kind, q.target_id, q.member_id, coalesce(i.author_id, c.author_id, p.author_id) as author_id,
    coalesce(iv.cast_at, cv.cast_at, pv.cast_at) as cast_at
  from quarantined_votes q
    left join ideas i on q.kind = 'idea' and i.id = q.target_id
    left join idea_votes iv on iv.idea_id = i.id and iv.member_id = q.member_id
    left join idea_comments c on q.kind = 'comment' and c.id = q.target_id
    left join idea_comment_votes cv on cv.comment_id = c.id and cv.member_id = q.member_id
    left join posts p on q.kind = 'post' and p.id = q.target_id
    left join post_votes pv on pv.post_id = p.id and pv.member_id = q.member_id
  where q.signal_id = ${id}`;

/** Everything a moderator needs to decide on a signal; of devices and networks only how many are shared. */
export async function getSignal(sql: Sql, actor: Actor, number: number): Promise<SignalView> {
  assertAllowed(canDecideSignals(actor));
  const [head] = await sql<[Head?]>`
    select s.id, s.number::float8 as number, s.kind, s.state, s.created_at as "openedAt", s.decided_at as "decidedAt",
      m.display_name as "decidedBy", s.facts,
      (select r.number::float8 from review_items r
        where r.kind = 'votes' and r.target_id = s.id and r.state = 'open') as item
    from vote_signals s left join members m on m.id = s.decided_by_id where s.number = ${number}`;
  if (!head) throw new NotFound("no_such_signal");
  const { id, ...signal } = head;
  const [counted, members, flows, targets] = await Promise.all([
    sql<[Counted]>`
      select count(h.cast_at)::int as votes, count(*) filter (where h.cast_at is null)::int as withdrawn,
        min(h.cast_at) as first, max(h.cast_at) as last, count(distinct h.target_id)::int as "targetCount"
      from (${heldVotes(sql, id)}) h`,
    readMembers(sql, id),
    readFlows(sql, id),
    readTargets(sql, id),
  ]);
  return { ...signal, ...counted[0], members, flows, targets };
}

/** Everything they gave each other that still is there, whether this signal holds it, another one, or none. */
async function readFlows(sql: Sql, id: string): Promise<SignalFlow[]> {
  const pair = sql`v.member_id = any(s.member_ids) and w.author_id = any(s.member_ids) and w.author_id <> v.member_id`;
  return sql<SignalFlow[]>`
    with s as (select member_ids from vote_signals where id = ${id})
    select g.member_id as "from", g.author_id as "to", count(*)::int as count from (
      select v.member_id, w.author_id from s, idea_votes v join ideas w on w.id = v.idea_id
        where ${pair} and v.value = 1 and v.via_idea_id is null
      union all
      select v.member_id, w.author_id from s, idea_comment_votes v join idea_comments w on w.id = v.comment_id
        where ${pair} and v.value = 1
      union all
      select v.member_id, w.author_id from s, post_votes v join posts w on w.id = v.post_id where ${pair}
    ) g group by g.member_id, g.author_id`;
}

async function readMembers(sql: Sql, id: string): Promise<SignalView["members"]> {
  const shared = (kind: "device" | "network") => sql`(
    select count(distinct o.member_id)::int from member_traces t
    join member_traces o on o.kind = t.kind and o.hash = t.hash and o.member_id <> t.member_id
    where t.member_id = m.id and t.kind = ${kind} and o.member_id = any(s.member_ids))`;
  const given = (table: string) => sql`
    (select count(*)::int from ${sql(table)} v where v.member_id = m.id
      and v.cast_at > now() - make_interval(days => ${WINDOW_DAYS}))`;
  const rows = await sql<MemberRow[]>`
    select m.id, m.username, m.display_name as "displayName", m.role, m.avatar_key as "avatarKey", m.created_at as since,
      (select count(*)::int from quarantined_votes q where q.signal_id = s.id and q.member_id = m.id) as held,
      ${given("idea_votes")} + ${given("idea_comment_votes")} + ${given("post_votes")} as given,
      ${shared("device")} as devices, ${shared("network")} as networks
    from vote_signals s join members m on m.id = any(s.member_ids)
    where s.id = ${id} order by held desc, m.display_name, m.id`;
  return rows.map(({ displayName, avatarKey, ...row }) => ({
    ...personOf(row.id, row.username, displayName, row.role, avatarKey),
    ...row,
  }));
}

type TargetRow = Omit<SignalTarget, "path"> & { number: number; slug: string | null };

async function readTargets(sql: Sql, id: string): Promise<SignalTarget[]> {
  const rows = await sql<TargetRow[]>`
    select h.kind, h.count, h.first, h.last, a.display_name as author,
      coalesce(i.title, ci.title, t.title) as title, coalesce(i.number, c.number, p.number)::float8 as number, i.slug
    from (
      select kind, target_id, author_id, count(cast_at)::int as count, min(cast_at) as first, max(cast_at) as last
      from (${heldVotes(sql, id)}) v where cast_at is not null group by kind, target_id, author_id
      order by count(cast_at) desc, min(cast_at), target_id limit ${TARGETS}
    ) h
    left join members a on a.id = h.author_id
    left join ideas i on h.kind = 'idea' and i.id = h.target_id
    left join idea_comments c on h.kind = 'comment' and c.id = h.target_id left join ideas ci on ci.id = c.idea_id
    left join posts p on h.kind = 'post' and p.id = h.target_id left join threads t on t.id = p.thread_id
    order by h.count desc, h.first, h.target_id`;
  return rows.map(({ number, slug, ...row }) => ({
    ...row,
    path:
      row.kind === "idea"
        ? paths.idea({ number, slug: slug! })
        : row.kind === "comment"
          ? paths.comment(number)
          : paths.answer(number),
  }));
}

import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import type { Suspicion } from "./open-signal.server.ts";
import { BURST, burstIn, connect } from "./signal-rules.ts";
import { uuidArray } from "./uuid-array.server.ts";

type Look = { voters: readonly string[]; since: Date; exempt: (one: string, other: string) => boolean };
type Row = { network: string; kind: string; target: string; id: string; openedAt: string };

/** New accounts of one network that voted on the same things, starting from those who voted lately. */
export async function findBursts(tx: Db, { voters, since, exempt }: Look): Promise<Suspicion[]> {
  // Their votes on other people's words while they were new, and the networks they came from.
  const fresh = (ids: ReturnType<typeof sql>) => sql`
    select t.hash as network, x.kind, x.target, m.id, m.created_at as opened_at
    from members m join member_traces t on t.member_id = m.id and t.kind = 'network'
    cross join lateral (
      select 'idea' as kind, v.idea_id as target, v.cast_at from idea_votes v join ideas i on i.id = v.idea_id
        where v.member_id = m.id and v.via_idea_id is null and i.author_id <> m.id
      union all select 'comment', v.comment_id, v.cast_at from idea_comment_votes v where v.member_id = m.id
      union all select 'post', v.post_id, v.cast_at from post_votes v where v.member_id = m.id
    ) x
    where m.id in (${ids}) and m.role = 'member' and x.cast_at > ${since.toISOString()}::timestamptz
      and x.cast_at < m.created_at + make_interval(days => ${BURST.newForDays})`;
  const rows = (await tx.execute(sql`
    with now_new as (${fresh(sql`select n.id from members n where n.id = any(${uuidArray(voters)})`)}),
    alike as (
      ${fresh(sql`select o.member_id from member_traces o where o.kind = 'network' and o.hash in (select network from now_new)`)}
    )
    select a.network, a.kind, a.target, a.id, a.opened_at as "openedAt" from alike a
    where exists (select 1 from now_new n where n.network = a.network and n.target = a.target)`)) as unknown as Row[];

  const accounts = new Map<string, { id: string; openedAt: Date }[]>();
  for (const { network, kind, target, id, openedAt } of rows) {
    const key = `${network} ${kind} ${target}`;
    accounts.set(key, [...(accounts.get(key) ?? []), { id, openedAt: new Date(openedAt) }]);
  }
  const bursts = [...accounts.values()].map(burstIn).filter((burst) => burst.length > 0);
  // Bursts on several things by some of the same accounts are one.
  const groups = connect(bursts.flatMap((burst) => burst.map((id) => [burst[0]!, id] as const)));
  const asked = groups.filter((group) => !group.slice(1).every((id) => exempt(group[0]!, id)));
  return asked.map((memberIds) => {
    const targets = bursts.filter((burst) => memberIds.includes(burst[0]!)).length;
    return { kind: "burst", memberIds, facts: { targets, minutes: BURST.minutes } };
  });
}

import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import type { Suspicion } from "./open-signal.server.ts";
import { connect } from "./signal-rules.ts";
import { uuidArray } from "./uuid-array.server.ts";

type Look = { voters: readonly string[]; exempt: (one: string, other: string) => boolean };
type Pair = { one: string; other: string; devices: number };

/** Accounts that were used on one device, starting from those who voted lately. */
export async function findSharedDevices(tx: Db, { voters, exempt }: Look): Promise<Suspicion[]> {
  const pairs = (await tx.execute(sql`
    with recursive near as (
      select v.id from unnest(${uuidArray(voters)}) v (id)
      union
      select b.member_id from near n join member_traces a on a.member_id = n.id and a.kind = 'device'
        join member_traces b on b.kind = 'device' and b.hash = a.hash
    )
    select a.member_id as one, b.member_id as other, count(*)::int as devices
    from near n join member_traces a on a.member_id = n.id and a.kind = 'device'
      join member_traces b on b.kind = 'device' and b.hash = a.hash and b.member_id > a.member_id
      join members x on x.id = a.member_id join members y on y.id = b.member_id
    where x.role = 'member' and y.role = 'member' and x.closed_at is null and y.closed_at is null
    group by a.member_id, b.member_id`)) as unknown as Pair[];
  const asked = pairs.filter(({ one, other }) => !exempt(one, other));
  return connect(asked.map(({ one, other }) => [one, other])).map((memberIds) => {
    const inside = asked.filter(({ one }) => memberIds.includes(one));
    const devices = Math.max(...inside.map((pair) => pair.devices));
    return { kind: "same_device", memberIds, facts: { devices, pairs: inside.length } };
  });
}

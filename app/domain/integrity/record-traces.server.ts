import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { deviceHash, networkHash } from "./trace-hash.server.ts";

type RecordTraces = {
  memberId: string;
  /** What the cookie of this device says; null before there is one. */
  device: string | null;
  address: string;
  /** What the hashes are made with. */
  key: Buffer;
};

/**
 * Remembers from which device and network somebody came, as hashes. A device that somebody else used, too, is reason
 * enough to look at their votes.
 */
export async function recordTraces(db: Db, { memberId, device, address, key }: RecordTraces): Promise<void> {
  const traces = [
    { kind: "device", hash: device && deviceHash(key, device) },
    { kind: "network", hash: networkHash(key, address) },
  ].filter(({ hash }) => hash !== null);
  await db.execute(sql`
    with seen as (
      insert into member_traces (member_id, kind, hash)
      select ${memberId}, t.kind, t.hash from json_to_recordset(${JSON.stringify(traces)}::json) t (kind text, hash text)
      on conflict (member_id, kind, hash) do update set last_seen_at = now()
      returning kind, hash, first_seen_at = last_seen_at as fresh
    )
    insert into recent_voters (member_id)
    select ${memberId} from seen s where s.kind = 'device' and s.fresh and exists (
      select 1 from member_traces o where o.kind = s.kind and o.hash = s.hash and o.member_id <> ${memberId})
    on conflict do nothing`);
}

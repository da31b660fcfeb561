import { sql } from "drizzle-orm";
import { setMarks } from "#app/domain/accounts/set-marks.server.ts";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { newEvent } from "#app/domain/core/record-event.server.ts";
import { events } from "#db/schema/outbox.ts";
import type { Db } from "#db/types.ts";
import { LEVEL_OF } from "./level-sql.ts";

/** Events of one statement. */
const BATCH = 1000;

type Change = { memberId: string; from: number; to: number };

/**
 * Gives these members, or all, the level their points are worth, and says so where it is another one. Returns how many
 * that were.
 */
export async function applyLevels(tx: Db, memberIds: readonly string[] | null): Promise<number> {
  const theirs = memberIds ? sql`m.id = any(${`{${memberIds.join(",")}}`}::uuid[])` : sql`true`;
  const changes = (await tx.execute(sql`
    select * from (
      select m.id as "memberId", m.level as "from", ${sql.raw(LEVEL_OF)} as "to"
      from members m left join standings s on s.member_id = m.id where ${theirs}
    ) l where l."from" <> l."to" order by l."memberId"`)) as unknown as Change[];
  for (const level of new Set(changes.map(({ to }) => to))) {
    const reached = changes.filter(({ to }) => to === level);
    await setMarks(
      tx,
      reached.map(({ memberId }) => memberId),
      { level },
    );
  }
  for (let at = 0; at < changes.length; at += BATCH) {
    const rows = changes
      .slice(at, at + BATCH)
      .map((change) => newEvent(SYSTEM, "member.level_changed", change));
    await tx.insert(events).values(rows);
  }
  return changes.length;
}

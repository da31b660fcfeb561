import { and, eq, sql } from "drizzle-orm";
import { setMarks } from "#app/domain/accounts/set-marks.server.ts";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { helpingRecords, type Power } from "#db/schema/recognition.ts";
import type { Db } from "#db/types.ts";
import { EXPECTED_RECORDS } from "./expected-records.ts";
import { hasEarned } from "./powers.ts";

type SettleRecord = { memberId: string; power: Power; now: Date };

/**
 * Counts anew how often somebody was right in a kind of act, and gives or takes the power that follows. Running it twice
 * changes nothing.
 */
export async function settleRecord(tx: Db, { memberId, power, now }: SettleRecord): Promise<void> {
  const own = and(eq(helpingRecords.memberId, memberId), eq(helpingRecords.power, power));
  await tx.insert(helpingRecords).values({ memberId, power }).onConflictDoNothing();
  const [record] = await tx.select().from(helpingRecords).where(own).for("update");
  const [counted] = (await tx.execute(sql`
    select good, bad from (${sql.raw(EXPECTED_RECORDS)}) e where member_id = ${memberId} and power = ${power}`)) as unknown as (
    | { good: number; bad: number }
    | undefined
  )[];
  const { good, bad } = counted ?? { good: 0, bad: 0 };
  const has = record!.grantedAt !== null && record!.lostAt === null;
  const earned = hasEarned(power, { good, bad, has });
  const change = earned === has ? {} : earned ? { grantedAt: now, lostAt: null } : { lostAt: now };
  await tx
    .update(helpingRecords)
    .set({ good, bad, ...change })
    .where(own);
  if (earned === has) return;
  const powers = await tx
    .select({ power: helpingRecords.power })
    .from(helpingRecords)
    .where(
      and(
        eq(helpingRecords.memberId, memberId),
        sql`${helpingRecords.grantedAt} is not null and ${helpingRecords.lostAt} is null`,
      ),
    )
    .orderBy(helpingRecords.power);
  await setMarks(tx, memberId, { powers: powers.map((row) => row.power) });
  await recordEvent(tx, SYSTEM, "member.power_changed", { memberId, power, granted: earned });
}

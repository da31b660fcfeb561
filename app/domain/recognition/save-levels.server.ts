import { asc, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { levels } from "#db/schema/recognition.ts";
import type { Db } from "#db/types.ts";
import { applyLevels } from "./apply-levels.server.ts";
import type { LevelInput } from "./levels-schema.ts";
import { canManageRecognition } from "./policy.ts";
import { RECOGNITION_CONSUMER } from "./rebuild-ledger.server.ts";

/** Other levels: everybody has theirs when this is done. Returns how many people are in another one than before. */
export async function saveLevels(
  db: Db,
  actor: Actor,
  input: readonly LevelInput[],
): Promise<{ moved: number }> {
  assertAllowed(canManageRecognition(actor));
  return db.transaction(async (tx) => {
    // Whoever reads the log gives levels too: one after the other.
    await tx.execute(sql`select 1 from event_consumers where name = ${RECOGNITION_CONSUMER} for update`);
    const before = await tx.select().from(levels).orderBy(asc(levels.rank)).for("update");
    const rows = input.map((level, i) => ({ rank: i + 1, ...level }));
    if (JSON.stringify(before.map(plain)) === JSON.stringify(rows.map(plain))) return { moved: 0 };
    await tx.delete(levels);
    await tx.insert(levels).values(rows);
    const moved = await applyLevels(tx, null);
    const detail = { before: before.map(plain), after: rows.map(plain), moved };
    await recordAudit(tx, actor, "levels.changed", { kind: "levels", id: "1" }, detail);
    return { moved };
  });
}

const plain = ({ threshold, name }: LevelInput) => `${threshold} ${name.en} / ${name.fr}`;

import { sql } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { ledgerRebuilds } from "#db/schema/ledger.ts";
import { POINT_KINDS, pointRules } from "#db/schema/recognition.ts";
import type { Db } from "#db/types.ts";
import type { PointRules } from "./point-rules.ts";
import { canManageRecognition } from "./policy.ts";
import { readPointRules } from "./read-point-rules.server.ts";

/**
 * Other rules for everything that was ever earned: what comes in is counted by them at once, all else when the job has
 * counted it again. The same rules again change nothing.
 */
export async function saveRules(db: Db, actor: Actor, rules: PointRules): Promise<{ changed: boolean }> {
  assertAllowed(canManageRecognition(actor));
  return db.transaction(async (tx) => {
    // Of two admins the second sees what the first has saved.
    await tx.execute(sql`lock table point_rules in share row exclusive mode`);
    const before = await readPointRules(tx);
    const changes = POINT_KINDS.flatMap((kind) => {
      const [from, to] = [before.points[kind] ?? 0, rules.points[kind] ?? 0];
      return from === to ? [] : [[kind, { from, to }] as const];
    });
    const capped = before.dailyCap === rules.dailyCap ? null : { from: before.dailyCap, to: rules.dailyCap };
    if (changes.length === 0 && !capped) return { changed: false };
    const points = Object.fromEntries(Object.entries(rules.points).filter(([, worth]) => worth > 0));
    const [row] = await tx
      .insert(pointRules)
      .values({ points, dailyCap: rules.dailyCap, createdById: actorId(actor) })
      .returning({ version: pointRules.version });
    const { version } = row!;
    const asked = { rulesVersion: version, askedAt: new Date(), done: null, total: null, finishedAt: null };
    await tx
      .insert(ledgerRebuilds)
      .values({ id: 1, ...asked })
      .onConflictDoUpdate({ target: ledgerRebuilds.id, set: asked });
    await recordEvent(tx, actor, "points.rules_changed", { version });
    const detail = { ...Object.fromEntries(changes), ...(capped && { dailyCap: capped }) };
    await recordAudit(tx, actor, "points.changed", { kind: "points", id: String(version) }, detail);
    await enqueueJob(tx, "rebuild-ledger", {}, { key: "rebuild-ledger", queue: "recognition" });
    return { changed: true };
  });
}

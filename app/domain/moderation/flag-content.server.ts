import { and, eq, gt, sql } from "drizzle-orm";
import { isStaff, type MemberActor, mayWrite } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, NotFound, TooMany } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { limitOf } from "#app/domain/screening/limits.ts";
import { newId } from "#db/ids.ts";
import { flags } from "#db/schema/moderation.ts";
import { screeningSettings } from "#db/schema/screening.ts";
import type { Db } from "#db/types.ts";
import type { FlaggedKind, FlagReason } from "./acts.ts";
import { isReadable, targetFacts } from "./target-facts.server.ts";

const DAY_MS = 86_400_000;

export type FlagContent = { kind: FlaggedKind; id: string; reason: FlagReason; note: string; now?: Date };

/**
 * A member says that something is wrong with content they can read. Refuses with `own_content`, `already_flagged`
 * (Conflict), `too_many` (TooMany), `no_such_content` (NotFound), and what keeps people from writing.
 */
export async function flagContent(
  db: Db,
  actor: MemberActor,
  { kind, id, reason, note, now = new Date() }: FlagContent,
): Promise<{ flagId: string }> {
  assertAllowed(mayWrite(actor));
  return db.transaction(async (tx) => {
    const facts = await targetFacts(tx, kind, id);
    if (!facts || !isReadable(actor, facts)) throw new NotFound("no_such_content");
    assertAllowed(facts.authorId !== actor.id || "own_content");
    await assertFewer(tx, actor, now);
    const flagId = newId(now.getTime());
    const [flag] = await tx
      .insert(flags)
      .values({
        id: flagId,
        memberId: actor.id,
        targetKind: kind,
        targetId: id,
        reason,
        note,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: flags.id });
    if (!flag) throw new Conflict("already_flagged");
    await recordEvent(tx, actor, "content.flagged", { flagId, kind, targetId: id, memberId: actor.id });
    return { flagId };
  });
}

/** Staff at work are not held up. */
async function assertFewer(tx: Db, actor: MemberActor, now: Date): Promise<void> {
  if (isStaff(actor)) return;
  const [settings] = await tx.select({ limits: screeningSettings.limits }).from(screeningSettings);
  const [lately] = await tx
    .select({ count: sql<number>`count(*)::int`, first: sql<string>`min(${flags.createdAt})` })
    .from(flags)
    .where(and(eq(flags.memberId, actor.id), gt(flags.createdAt, new Date(now.getTime() - DAY_MS))));
  if (lately!.count < limitOf(settings?.limits ?? {}, "flagsPerDay")) return;
  const again = new Date(lately!.first).getTime() + DAY_MS - now.getTime();
  throw new TooMany("too_many", Math.max(1, Math.ceil(again / 1000)));
}

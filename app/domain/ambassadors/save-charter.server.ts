import { desc, eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { ambassadorCharters } from "#db/schema/ambassadors.ts";
import { settings } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";
import { canRunProgramme } from "./policy.ts";
import type { CharterInput } from "./schema.ts";

/** Writes a new version of the charter; the same words again are no new version. */
export async function saveCharter(
  db: Db,
  actor: MemberActor,
  { en, fr }: CharterInput,
): Promise<{ version: number }> {
  return db.transaction(async (tx) => {
    assertAllowed(canRunProgramme(actor));
    // One at a time, so that nobody's words are followed by older ones unread.
    await tx.select({ id: settings.id }).from(settings).where(eq(settings.id, 1)).for("no key update");
    const [before] = await tx
      .select()
      .from(ambassadorCharters)
      .orderBy(desc(ambassadorCharters.version))
      .limit(1);
    if (before && before.text.en === en && before.text.fr === fr) return { version: before.version };
    const [row] = await tx
      .insert(ambassadorCharters)
      .values({ text: { en, fr }, createdById: actor.id })
      .returning({ version: ambassadorCharters.version });
    const { version } = row!;
    await recordAudit(tx, actor, "ambassador_charter.changed", { kind: "charter", id: String(version) });
    return { version };
  });
}

import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { helpSettings } from "#db/schema/cases.ts";
import type { Db } from "#db/types.ts";
import type { HelpSettings } from "./help-settings-queries.server.ts";
import { canChangeHours } from "./policy.ts";

/** Saves hours and deadlines; the audit log names what changed. Open cases keep the times they were promised. */
export async function saveHelpSettings(
  db: Db,
  actor: MemberActor,
  wanted: HelpSettings,
  now = new Date(),
): Promise<void> {
  assertAllowed(canChangeHours(actor));
  await db.transaction(async (tx) => {
    const [before] = await tx.select().from(helpSettings).for("update");
    const changed = (Object.keys(wanted) as (keyof HelpSettings)[]).filter(
      (key) => JSON.stringify(wanted[key]) !== JSON.stringify(before![key]),
    );
    if (changed.length === 0) return;
    await tx.update(helpSettings).set({ ...wanted, updatedAt: now });
    await recordAudit(tx, actor, "help_settings.changed", { kind: "help_settings", id: "1" }, { changed });
  });
}

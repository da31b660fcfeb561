import { hasRole, type MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { moderationSettings } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import { readModerationSettings } from "./read-moderation-settings.server.ts";
import type { ModerationSettings } from "./usual-settings.ts";

/** Saves what holds for every moderator; the audit log keeps what was there before. */
export async function saveModerationSettings(
  db: Db,
  actor: MemberActor,
  wanted: ModerationSettings,
  now = new Date(),
): Promise<void> {
  assertAllowed(hasRole(actor, "admin") || "not_your_role");
  await db.transaction(async (tx) => {
    const before = await readModerationSettings(tx);
    const changed = (Object.keys(wanted) as (keyof ModerationSettings)[]).filter(
      (key) => wanted[key] !== before[key],
    );
    if (changed.length === 0) return;
    const row = { ...wanted, updatedAt: now };
    await tx
      .insert(moderationSettings)
      .values({ id: 1, ...row })
      .onConflictDoUpdate({ target: moderationSettings.id, set: row });
    const detail = Object.fromEntries(changed.map((key) => [key, { from: before[key], to: wanted[key] }]));
    await recordAudit(
      tx,
      actor,
      "moderation_settings.changed",
      { kind: "settings", id: "moderation" },
      detail,
    );
  });
}

import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { screeningSettings } from "#db/schema/screening.ts";
import type { Db } from "#db/types.ts";
import { LIMIT_NAMES, LIMITS, limitOf } from "./limits.ts";
import { canChangeRules } from "./policy.ts";
import type { SettingsInput } from "./settings-schema.ts";

/** Saves limits and what sign-up asks for. Only what differs from what is usual is kept, so that better defaults reach everybody. */
export async function saveSettings(
  db: Db,
  actor: MemberActor,
  wanted: SettingsInput,
  now = new Date(),
): Promise<void> {
  assertAllowed(canChangeRules(actor));
  await db.transaction(async (tx) => {
    const [before] = await tx.select().from(screeningSettings).for("update");
    const limits = Object.fromEntries(
      LIMIT_NAMES.filter((name) => wanted.limits[name] !== LIMITS[name].usual).map((name) => [
        name,
        wanted.limits[name],
      ]),
    );
    const { limits: _, ...rest } = wanted;
    const changed: string[] = [
      ...LIMIT_NAMES.filter((name) => limitOf(limits, name) !== limitOf(before!.limits, name)),
      ...(Object.keys(rest) as (keyof typeof rest)[]).filter((key) => rest[key] !== before![key]),
    ];
    if (changed.length === 0) return;
    await tx.update(screeningSettings).set({ ...rest, limits, updatedAt: now });
    await recordAudit(
      tx,
      actor,
      "screening_settings.changed",
      { kind: "screening_settings", id: "1" },
      { changed },
    );
  });
}

import { moderationSettings } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import { type ModerationSettings, USUAL_SETTINGS } from "./usual-settings.ts";

/** The settings of moderation, whether anybody has changed them or not. */
export async function readModerationSettings(tx: Db): Promise<ModerationSettings> {
  const [row] = await tx.select().from(moderationSettings);
  return row ?? USUAL_SETTINGS;
}

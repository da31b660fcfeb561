import { moderationSettings } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";

export type ModerationSettings = { hideScore: number; claimMinutes: number; appealDays: number };

/** What a community starts with; the same as the defaults of the table. */
const USUAL: ModerationSettings = { hideScore: 8.3, claimMinutes: 10, appealDays: 180 };

/** The settings of moderation, whether anybody has changed them or not. */
export async function readModerationSettings(tx: Db): Promise<ModerationSettings> {
  const [row] = await tx.select().from(moderationSettings);
  return row ?? USUAL;
}

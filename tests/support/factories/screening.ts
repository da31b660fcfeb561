import { newId } from "#db/ids.ts";
import { screeningRules, screeningSettings } from "#db/schema/screening.ts";
import { DEFAULT_RULES } from "#db/seed/default-rules.ts";
import { db } from "#tests/support/database.ts";

/** Screening as a new community has it. */
export async function screenAsUsual(): Promise<void> {
  await db.delete(screeningRules);
  await db.insert(screeningRules).values(DEFAULT_RULES.map((rule) => ({ id: newId(), ...rule })));
  await db.update(screeningSettings).set({ limits: {}, proofBits: 16 });
}

/** One rule, on and holding what it catches unless told. */
export async function aRule(
  wanted: Pick<typeof screeningRules.$inferInsert, "kind" | "config"> &
    Partial<typeof screeningRules.$inferInsert>,
): Promise<string> {
  const id = newId();
  await db.insert(screeningRules).values({ id, name: "", mode: "on", effect: "hold", ...wanted });
  return id;
}

/** Only these limits; all others are off. */
export async function limitTo(limits: Record<string, number>): Promise<void> {
  const [row] = await db.select({ limits: screeningSettings.limits }).from(screeningSettings);
  await db.update(screeningSettings).set({ limits: { ...row!.limits, ...limits } });
}

import { DEFAULT_POINT_RULES } from "#app/domain/recognition/point-rules.ts";
import { newId } from "../ids.ts";
import {
  ambassadorCharters,
  ambassadorTiers,
  articleCategories,
  badges,
  categories,
  crmConnections,
  helpSettings,
  levels,
  pointRules,
  reasonTemplates,
  screeningRules,
  screeningSettings,
  settings,
  statuses,
} from "../schema/index.ts";
import type { Db } from "../types.ts";
import { DEFAULT_BADGES } from "./default-badges.ts";
import { DEFAULT_LEVELS } from "./default-levels.ts";
import { DEFAULT_CHARTER, DEFAULT_LOUNGE, DEFAULT_TIERS } from "./default-programme.ts";
import { DEFAULT_RULES } from "./default-rules.ts";
import {
  DEFAULT_ARTICLE_CATEGORIES,
  DEFAULT_CATEGORIES,
  DEFAULT_HELP_SETTINGS,
  DEFAULT_REASON_TEMPLATES,
  DEFAULT_SETTINGS,
  DEFAULT_STATUSES,
} from "./defaults.ts";

/**
 * What every community starts with: settings, hours of help, statuses, first categories, reason templates, the built-in
 * contact book, points and levels, the ambassador programme and its lounge.
 * Idempotent, and never touches what an admin has changed.
 */
export async function seedEssentials(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    const [helped] = await tx
      .insert(helpSettings)
      .values(DEFAULT_HELP_SETTINGS)
      .onConflictDoNothing()
      .returning();
    if (helped) {
      await tx
        .insert(articleCategories)
        .values(DEFAULT_ARTICLE_CATEGORIES.map((row) => ({ id: newId(), ...row })))
        .onConflictDoNothing();
    }
    const [screened] = await tx.insert(screeningSettings).values({ id: 1 }).onConflictDoNothing().returning();
    if (screened)
      await tx.insert(screeningRules).values(DEFAULT_RULES.map((rule) => ({ id: newId(), ...rule })));
    // They are retired, never deleted: none at all is a community from before there were any.
    if ((await tx.$count(badges)) === 0)
      await tx.insert(badges).values(DEFAULT_BADGES.map((badge) => ({ id: newId(), ...badge })));
    // Rules are only ever added to.
    if ((await tx.$count(pointRules)) === 0) {
      await tx.insert(pointRules).values(DEFAULT_POINT_RULES);
      await tx.insert(levels).values(DEFAULT_LEVELS).onConflictDoNothing();
    }
    const tiers = await tx
      .insert(ambassadorTiers)
      .values(DEFAULT_TIERS.map((row) => ({ id: newId(), ...row })))
      .onConflictDoNothing()
      .returning();
    if (tiers.length === DEFAULT_TIERS.length) {
      await tx.insert(ambassadorCharters).values({ text: DEFAULT_CHARTER });
      await tx
        .insert(categories)
        .values({ id: newId(), ...DEFAULT_LOUNGE })
        .onConflictDoNothing();
    }
    const [seeded] = await tx.insert(settings).values(DEFAULT_SETTINGS).onConflictDoNothing().returning();
    if (!seeded) return;
    await tx
      .insert(statuses)
      .values([...DEFAULT_STATUSES])
      .onConflictDoNothing();
    await tx
      .insert(categories)
      .values(DEFAULT_CATEGORIES.map((row) => ({ id: newId(), ...row })))
      .onConflictDoNothing();
    await tx.insert(reasonTemplates).values(DEFAULT_REASON_TEMPLATES.map((row) => ({ id: newId(), ...row })));
    await tx
      .insert(crmConnections)
      .values({ id: newId(), kind: "contact_book", name: "Contact book", liveAt: new Date() });
  });
}

import { newId } from "../ids.ts";
import {
  articleCategories,
  categories,
  crmConnections,
  helpSettings,
  reasonTemplates,
  settings,
  statuses,
} from "../schema/index.ts";
import type { Db } from "../types.ts";
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
 * contact book.
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
    await tx.insert(crmConnections).values({ id: newId(), kind: "contact_book", name: "Contact book" });
  });
}

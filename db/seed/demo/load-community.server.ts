import { eq } from "drizzle-orm";
import { categories, settings } from "../../schema/community.ts";
import type { Db } from "../../types.ts";
import { CATEGORIES, COMMUNITY } from "./community.ts";
import { frenchTypography } from "./french-typography.ts";
import { daysBefore } from "./random.ts";
import { personNamed, type World } from "./world.ts";

/** The brand, and six categories in place of the first one. */
export async function loadCommunity(tx: Db, world: World): Promise<void> {
  await tx.update(settings).set({
    ...COMMUNITY,
    welcome: { ...COMMUNITY.welcome, fr: frenchTypography(COMMUNITY.welcome.fr) },
    rules: { ...COMMUNITY.rules, fr: frenchTypography(COMMUNITY.rules.fr) },
  });
  await tx.delete(categories).where(eq(categories.slug, "general"));
  const createdAt = daysBefore(world.now, 292);
  const rows = CATEGORIES.map(({ owner, ...category }, index) => ({
    ...category,
    description: { ...category.description, fr: frenchTypography(category.description.fr) },
    id: world.random.id(createdAt),
    position: (index + 1) * 10,
    defaultOwnerId: owner && personNamed(world, owner).id,
    createdAt,
  }));
  await tx.insert(categories).values(rows);
  for (const { slug, id, defaultOwnerId, demotesAllowed } of rows) {
    world.places.set(slug, { id, slug, ownerId: defaultOwnerId, demotesAllowed });
  }
}

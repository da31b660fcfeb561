import { and, count, eq, inArray, max } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Invalid, NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { slugify } from "#app/domain/core/slug.ts";
import { newId } from "#db/ids.ts";
import { ambassadors, ambassadorTiers, type TierCriteria } from "#db/schema/ambassadors.ts";
import type { Db } from "#db/types.ts";
import { canRunProgramme } from "./policy.ts";
import type { TierInput } from "./schema.ts";

/** `slug` null makes a new tier, above all others. The mark of an existing one never changes with its name. */
type Input = TierInput & { slug: string | null };

/** Addresses and words that mean something else. */
const RESERVED = ["new"];

function criteriaOf({ points, acceptedAnswers, accuracy, monthsActive, maxActs }: TierInput): TierCriteria {
  const asked = { points, acceptedAnswers, monthsActive, maxActs };
  const given = Object.entries({ ...asked, accuracy: accuracy === undefined ? undefined : accuracy / 100 });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

async function freeSlug(tx: Db, name: string): Promise<string> {
  const slug = slugify(name, 40);
  const [taken] = await tx
    .select({ id: ambassadorTiers.id })
    .from(ambassadorTiers)
    .where(eq(ambassadorTiers.slug, slug));
  if (taken || RESERVED.includes(slug)) throw new Invalid({ nameEn: "name_taken" });
  return slug;
}

/** Makes or changes a tier. One that somebody holds, or is invited to, cannot be given up. */
export async function saveTier(db: Db, actor: MemberActor, input: Input): Promise<{ slug: string }> {
  const values = {
    name: { en: input.nameEn, fr: input.nameFr },
    perks: { en: input.perksEn, fr: input.perksFr },
    criteria: criteriaOf(input),
  };
  return db.transaction(async (tx) => {
    assertAllowed(canRunProgramme(actor));
    if (input.slug === null) {
      const [highest] = await tx.select({ rank: max(ambassadorTiers.rank) }).from(ambassadorTiers);
      const row = {
        id: newId(),
        slug: await freeSlug(tx, input.nameEn),
        rank: (highest?.rank ?? 0) + 1,
        ...values,
      };
      await tx.insert(ambassadorTiers).values(row);
      await recordAudit(
        tx,
        actor,
        "ambassador_tier.created",
        { kind: "tier", id: row.id },
        { slug: row.slug },
      );
      return { slug: row.slug };
    }
    const [before] = await tx
      .select()
      .from(ambassadorTiers)
      .where(eq(ambassadorTiers.slug, input.slug))
      .for("update");
    if (!before) throw new NotFound("no_such_page");
    if (input.retired && !before.retiredAt) await assertNobodyIn(tx, before.id);
    const retiredAt = input.retired ? (before.retiredAt ?? new Date()) : null;
    await tx
      .update(ambassadorTiers)
      .set({ ...values, retiredAt })
      .where(eq(ambassadorTiers.id, before.id));
    const changed = (Object.keys(values) as (keyof typeof values)[]).filter(
      (key) => JSON.stringify(values[key]) !== JSON.stringify(before[key]),
    );
    if (input.retired !== (before.retiredAt !== null)) changed.push("retiredAt" as never);
    if (changed.length > 0) {
      const detail = { slug: before.slug, changed };
      await recordAudit(tx, actor, "ambassador_tier.changed", { kind: "tier", id: before.id }, detail);
    }
    return { slug: before.slug };
  });
}

async function assertNobodyIn(tx: Db, tierId: string): Promise<void> {
  const [held] = await tx
    .select({ people: count() })
    .from(ambassadors)
    .where(and(eq(ambassadors.tierId, tierId), inArray(ambassadors.state, ["active", "invited"])));
  if (held!.people > 0) throw new Invalid({ retired: "tier_in_use" });
}

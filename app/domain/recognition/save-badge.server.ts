import { eq, max } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import { Invalid, NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { slugify } from "#app/domain/core/slug.ts";
import { newId } from "#db/ids.ts";
import { badges } from "#db/schema/recognition.ts";
import type { Db } from "#db/types.ts";
import type { BadgeInput } from "./badge-schema.ts";
import { canManageRecognition } from "./policy.ts";

/** `slug` null makes a new one; the address of an existing one never changes with its name. */
type Input = BadgeInput & { slug: string | null };

const RESERVED = ["new"];

/**
 * Makes, changes or retires a badge. Another rule holds for everybody who earned something: a job gives and takes. Tells
 * whether it does.
 */
export async function saveBadge(
  db: Db,
  actor: Actor,
  { slug, retired, nameEn, nameFr, descriptionEn, descriptionFr, ...rest }: Input,
): Promise<{ slug: string; awarding: boolean }> {
  return db.transaction(async (tx) => {
    assertAllowed(canManageRecognition(actor));
    const wanted = slug ?? slugify(nameEn, 40);
    const [before] = await tx.select().from(badges).where(eq(badges.slug, wanted)).for("update");
    if (slug !== null && !before) throw new NotFound("no_such_page");
    if (slug === null && (before || RESERVED.includes(wanted))) throw new Invalid({ nameEn: "name_taken" });
    const values = {
      ...rest,
      name: { en: nameEn, fr: nameFr },
      description: { en: descriptionEn, fr: descriptionFr },
      retiredAt: retired ? (before?.retiredAt ?? new Date()) : null,
    };
    const id = before?.id ?? newId();
    if (before) await tx.update(badges).set(values).where(eq(badges.id, id));
    else {
      const [last] = await tx.select({ position: max(badges.position) }).from(badges);
      // Of two made at once under one name, one is refused here.
      const [made] = await tx
        .insert(badges)
        .values({ id, slug: wanted, position: (last?.position ?? 0) + 10, ...values })
        .onConflictDoNothing()
        .returning({ id: badges.id });
      if (!made) throw new Invalid({ nameEn: "name_taken" });
    }
    const changed = (Object.keys(values) as (keyof typeof values)[]).filter(
      (key) => JSON.stringify(values[key]) !== JSON.stringify(before?.[key] ?? null),
    );
    await recordAudit(
      tx,
      actor,
      before ? "badge.changed" : "badge.created",
      { kind: "badge", id },
      { changed },
    );
    const awarding = values.rule !== null && (changed.includes("rule") || changed.includes("retiredAt"));
    if (awarding) await enqueueJob(tx, "award-badges", {}, { key: "award-badges", queue: "award-badges" });
    return { slug: wanted, awarding };
  });
}

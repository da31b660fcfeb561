import { asc, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { identities, signInProviders } from "#db/schema/identities.ts";
import type { Db } from "#db/types.ts";
import { canManageProviders } from "./policy.ts";

type Act = { slug: string; act: "enable" | "disable" | "up" | "down" };

/** Switches a provider on or off, or moves its button by one place. */
export async function arrangeProviders(db: Db, actor: Actor, { slug, act }: Act): Promise<void> {
  assertAllowed(canManageProviders(actor));
  await db.transaction(async (tx) => {
    const all = await tx
      .select({ id: signInProviders.id, slug: signInProviders.slug, enabled: signInProviders.enabled })
      .from(signInProviders)
      .orderBy(asc(signInProviders.position), asc(signInProviders.id))
      .for("update");
    const index = all.findIndex((provider) => provider.slug === slug);
    const provider = all[index];
    if (!provider) throw new NotFound("no_such_page");
    if (act === "up" || act === "down") {
      const to = index + (act === "up" ? -1 : 1);
      if (to < 0 || to >= all.length) return;
      all.splice(to, 0, ...all.splice(index, 1));
      for (const [position, { id }] of all.entries())
        await tx.update(signInProviders).set({ position }).where(eq(signInProviders.id, id));
      return;
    }
    const enabled = act === "enable";
    if (provider.enabled === enabled) return;
    await tx.update(signInProviders).set({ enabled }).where(eq(signInProviders.id, provider.id));
    const target = { kind: "sign_in_provider", id: provider.id };
    await recordAudit(tx, actor, enabled ? "sign_in_provider.enabled" : "sign_in_provider.disabled", target, {
      slug,
    });
  });
}

/** Takes a provider away that nobody signs in from; with people behind it, it can only be switched off. */
export async function removeProvider(db: Db, actor: Actor, { slug }: { slug: string }): Promise<void> {
  assertAllowed(canManageProviders(actor));
  await db.transaction(async (tx) => {
    const [provider] = await tx
      .select({ id: signInProviders.id })
      .from(signInProviders)
      .where(eq(signInProviders.slug, slug))
      .for("update");
    if (!provider) throw new NotFound("no_such_page");
    const [used] = await tx
      .select({ id: identities.id })
      .from(identities)
      .where(eq(identities.providerId, provider.id))
      .limit(1);
    if (used) throw new Conflict("provider_in_use");
    await tx.delete(signInProviders).where(eq(signInProviders.id, provider.id));
    await recordAudit(
      tx,
      actor,
      "sign_in_provider.removed",
      { kind: "sign_in_provider", id: provider.id },
      { slug },
    );
  });
}

import { type Actor, hasRole } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { settings } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";
import type { BrandInput } from "./brand-schema.ts";

type Input = BrandInput & {
  /** A new logo's storage key, null to take it away, left out to keep it. */
  logoKey?: string | null;
};

/** Whether a colour can be read in a theme; the colours of the surfaces belong to the interface. */
export type IsReadable = (color: string, theme: "light" | "dark") => boolean;

/** Saves the brand and the rules of the game; the audit log names what changed. Returns the logo it replaced. */
export async function saveBrand(
  db: Db,
  isReadable: IsReadable,
  actor: Actor,
  input: Input,
): Promise<{ oldLogoKey: string | null }> {
  assertAllowed(hasRole(actor, "admin") || "not_your_role");
  const { welcomeEn, welcomeFr, rulesEn, rulesFr, termsEn, termsFr, ...plain } = input;
  if (plain.accentLight && !isReadable(plain.accentLight, "light"))
    throw new Invalid({ accentLight: "unreadable_colour" });
  if (plain.accentDark && !isReadable(plain.accentDark, "dark"))
    throw new Invalid({ accentDark: "unreadable_colour" });
  const wanted = {
    ...plain,
    welcome: { en: welcomeEn, fr: welcomeFr },
    rules: { en: rulesEn, fr: rulesFr },
    terms: { en: termsEn, fr: termsFr },
  };
  return db.transaction(async (tx) => {
    const [before] = await tx.select().from(settings).for("update");
    const changed = (Object.keys(wanted) as (keyof typeof wanted)[]).filter(
      (key) => wanted[key] !== undefined && JSON.stringify(wanted[key]) !== JSON.stringify(before?.[key]),
    );
    if (changed.length === 0) return { oldLogoKey: null };
    await tx.update(settings).set({ ...wanted, updatedAt: new Date() });
    await recordAudit(tx, actor, "brand.changed", { kind: "settings", id: "1" }, { changed });
    return { oldLogoKey: changed.includes("logoKey") ? (before?.logoKey ?? null) : null };
  });
}

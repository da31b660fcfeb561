import type { Locale } from "#app/i18n/index.ts";
import { renderMarkdown } from "#app/markdown/render.server.ts";
import type { Charter } from "./charter-queries.server.ts";
import type { OwnPlace } from "./own-place-queries.server.ts";
import type { Tier } from "./tier-queries.server.ts";

/** A rank as pages show it, in the reader's language. */
export const shownTier = ({ id, slug, name, criteria, perks }: Tier, locale: Locale) => ({
  id,
  slug,
  name: name[locale],
  criteria,
  perks: perks[locale] ? renderMarkdown(perks[locale]) : "",
});

export const shownCharter = (
  { version, text, createdAt }: Pick<Charter, "version" | "text" | "createdAt">,
  locale: Locale,
) => ({ version, html: renderMarkdown(text[locale]), date: createdAt });

/** A member's own place, its rank in their language. */
export const shownPlace = ({ tier, ...place }: OwnPlace, locale: Locale) => ({
  ...place,
  tier: tier.name[locale],
  perks: tier.perks[locale] ? renderMarkdown(tier.perks[locale]) : "",
});

import type { OwnPlace } from "#app/domain/ambassadors/own-place-queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";

/** A member's place in the programme with its rank in their language, and the charter as it stands. */
export type PlaceProps = {
  place: Omit<OwnPlace, "tier"> & { tier: string /** As HTML. */; perks: string };
  charter: { version: number; html: string; date: Date };
  locale: Locale;
};

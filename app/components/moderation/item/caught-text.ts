import type { SourceView } from "#app/domain/moderation/review-views.ts";
import { formatDecimal } from "#app/i18n/format.ts";
import type { Locale, Translate } from "#app/i18n/index.ts";
import type { itemMessages } from "#app/i18n/messages/moderation-item.ts";

type Words = Translate<keyof (typeof itemMessages)["en"] & string>;

/** What a rule caught, in words; null where its name says all. */
export function caughtText(t: Words, { reason, detail }: SourceView, locale: Locale): string | null {
  const figure = Number(detail);
  if (detail === "" || reason === "duplicate") return null;
  if (reason === "fast_typing") return t("caughtFast", { seconds: formatDecimal(figure / 1000, locale) });
  if (reason === "burst") return t("caughtBurst", { count: figure });
  if (reason === "links" && Number.isFinite(figure)) return t("caughtLinks", { count: figure });
  if (Number.isFinite(figure)) return null;
  return t("caught", { detail });
}

import { formatNumber } from "./format.ts";
import type { Locale } from "./index.ts";

const english = new Intl.PluralRules("en", { type: "ordinal" });
const ENGLISH: Record<Intl.LDMLPluralRule, string> = {
  zero: "th",
  one: "st",
  two: "nd",
  few: "rd",
  many: "th",
  other: "th",
};

/** A place in a ranking: "412th", and in French what stands before "place": "1re", "412e". */
export function formatOrdinal(rank: number, locale: Locale): string {
  const figure = formatNumber(rank, locale);
  if (locale === "fr") return figure + (rank === 1 ? "re" : "e");
  return figure + ENGLISH[english.select(rank)];
}

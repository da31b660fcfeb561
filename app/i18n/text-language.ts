import type { Locale } from "./index.ts";

/**
 * The `lang` of what somebody wrote, for those who listen: left out where it is the page's own; "und" where nobody said
 * which it is.
 */
export function textLanguage(language: string, locale: Locale): string | undefined {
  if (language === locale) return undefined;
  return language === "other" ? "und" : language;
}

import type { Locale } from "#app/i18n/index.ts";

/** For selects. A language is written in itself, so that those who need it can read it. */
export const LANGUAGES: { value: Locale; label: string }[] = [
  { value: "en", label: "English" },
  { value: "fr", label: "Français" },
];

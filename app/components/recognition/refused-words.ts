import type { Translate } from "#app/i18n/index.ts";
import type { pointsAdminMessages } from "#app/i18n/messages/points-admin.ts";

type Words = Translate<keyof (typeof pointsAdminMessages)["en"] & string>;

/** What is wrong with settings that were to be previewed, in words, by field; null when nothing is. */
export function refusedWords(refused: Record<string, string>, t: Words): Record<string, string> | null {
  const words = Object.entries(refused).map(([field, code]) => [
    field,
    t(`error_${code}` as "error_cap_range"),
  ]);
  return words.length > 0 ? Object.fromEntries(words) : null;
}

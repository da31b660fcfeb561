import { BODY_MAX, TAGS_MAX, TITLE_MAX } from "#app/domain/ideas/limits.ts";
import type { Translate } from "#app/i18n/index.ts";
import { composeMessages } from "#app/i18n/messages/compose.ts";

type Key = keyof (typeof composeMessages)["en"] & string;

const LIMITS: Record<string, number> = { title: TITLE_MAX, body: BODY_MAX, tags: TAGS_MAX };

/** The sentences for a refused form, by field: the field's own where there is one, else what the code says anywhere. */
export function errorTexts(
  t: Translate<Key>,
  errors: Record<string, string> | undefined,
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [field, code] of Object.entries(errors ?? {})) {
    const keys = [`error_${field}_${code}`, `error_${code}`, "error_invalid"];
    const key = keys.find((key) => key in composeMessages.en) as Key;
    texts[field] = t(key, { max: LIMITS[field] ?? 0 });
  }
  return texts;
}

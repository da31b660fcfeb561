import type { Translate } from "#app/i18n/index.ts";
import type { contactImportMessages } from "#app/i18n/messages/contact-imports.ts";

type Key = keyof (typeof contactImportMessages)["en"] & string;

/** Why an import stopped before the end of its file: `quote_not_closed 812`. */
export function stopReason(t: Translate<Key>, error: string): string {
  const [code, line] = error.split(" ");
  return t(`stopped_${code}` as Key, { line: Number(line ?? 0) });
}

import type { Translate } from "#app/i18n/index.ts";
import type { contactImportMessages } from "#app/i18n/messages/contact-imports.ts";

type Key = keyof (typeof contactImportMessages)["en"] & string;

/** `duplicate_of 12` or `bad_email`, in words. */
export function rowReason(t: Translate<Key>, reason: string): string {
  const [code, line] = reason.split(" ");
  return t(`row_${code}` as Key, { line: Number(line ?? 0) });
}

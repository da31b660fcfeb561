import type { TimelineEntry } from "#app/domain/crm/port.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { communityFieldMessages } from "#app/i18n/messages/community-fields.ts";

/** An entry in words, for CRMs that keep it as a note or a task: a line for the list, and what stands below it. */
export function entryText({ kind, role, title, url, reason }: TimelineEntry, locale: Locale = "en") {
  const t = translator(communityFieldMessages, locale);
  return {
    subject: `${t(`entry_${kind}`)}${locale === "fr" ? "\u202f" : ""}: ${title}`,
    lines: [t(`credit_${role}`), reason, url].filter((line) => line !== ""),
  };
}

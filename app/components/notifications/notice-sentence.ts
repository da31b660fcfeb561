import type { NoticeRow } from "#app/domain/notifications/notice-row.ts";
import type { Locale } from "#app/i18n/index.ts";
import { translator } from "#app/i18n/index.ts";
import { notificationsMessages } from "#app/i18n/messages/notifications.ts";

/** What happened, in one sentence without the idea's title, which stands beside it. */
export function noticeSentence(notice: NoticeRow, locale: Locale): string {
  const t = translator(notificationsMessages, locale);
  if (notice.ideaTitle === null) return t("gone");
  const facts = {
    actor: notice.actor?.name ?? t("somebody"),
    status: notice.status?.[locale] ?? "",
    other: notice.otherTitle ?? "",
  };
  if (notice.kind === "official_response" && notice.status) return t("said_official_response_moved", facts);
  if (notice.kind === "extension" && notice.own) return t("said_extension_own", facts);
  return t(`said_${notice.kind}`, facts);
}

import { honourOf } from "#app/domain/notifications/honour.ts";
import type { NoticeRow } from "#app/domain/notifications/notice-row.ts";
import type { Locale } from "#app/i18n/index.ts";
import { translator } from "#app/i18n/index.ts";
import { notificationsMessages } from "#app/i18n/messages/notifications.ts";

/** What happened, in one sentence without the title of what it is about, which stands beside it. */
export function noticeSentence(notice: NoticeRow, locale: Locale): string {
  const t = translator(notificationsMessages, locale);
  if (notice.title === null) return t("gone");
  const facts = {
    actor: notice.actor?.name ?? t("somebody"),
    status: notice.status?.[locale] ?? "",
    other: notice.otherTitle ?? "",
  };
  if (notice.kind === "official_response" && notice.status) return t("said_official_response_moved", facts);
  if (notice.kind === "extension" && notice.own) return t("said_extension_own", facts);
  if (notice.kind === "solution" && notice.own) return t("said_solution_own", facts);
  if (notice.honour) return t(honourKey(notice.honour), facts);
  if (notice.kind === "recognition" || notice.kind === "ambassador") return t("gone");
  if (notice.kind === "moved") return t(movedKey(notice), facts);
  return t(`said_${notice.kind}`, facts);
}

function movedKey({ about, step }: NoticeRow) {
  if (about === "idea") return "said_moved_idea";
  if (!step) return "said_moved_question";
  return step === "locked" || step === "reopened" || step === "duplicate"
    ? (`said_moved_${step}` as const)
    : "said_moved";
}

function honourKey(honour: string) {
  const kind = honourOf(honour)!;
  if (kind !== "appeal") return `said_${kind}` as const;
  return honour === "appeal:upheld" ? "said_appealUpheld" : "said_appealRefused";
}

import type { NoticeRow } from "#app/domain/notifications/notice-row.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { notificationsMessages } from "#app/i18n/messages/notifications.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Button } from "#app/ui/button.tsx";
import { cx } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { NOTICE_ICONS } from "./notice-icon.ts";
import { noticeSentence } from "./notice-sentence.ts";

type NoticeItemProps = {
  notice: NoticeRow;
  now: Date;
  /** The page the list is on, to come back to after marking one as read. */
  returnTo: string;
};

/** One row: who and why at the left, what happened and to what, when; the whole row leads there. */
export function NoticeItem({ notice, now, returnTo }: NoticeItemProps) {
  const t = useT(notificationsMessages);
  const locale = useLocale();
  const { id, kind, unread, actor, title, excerpt, createdAt } = notice;
  const sentence = noticeSentence(notice, locale);
  return (
    <li className={cx("relative flex gap-3 px-4 py-3.5 sm:gap-4 sm:px-5", unread && "bg-action-soft/40")}>
      <span className="relative mt-0.5 size-9 shrink-0">
        {actor ? (
          <Avatar id={actor.id} name={actor.name} src={actor.avatarUrl} size="md" />
        ) : (
          <span className="block size-9 rounded-full bg-line" />
        )}
        <span className="absolute -right-1.5 -bottom-1.5 grid size-5 place-items-center rounded-full bg-surface text-ink-soft ring-1 ring-line">
          <Icon name={NOTICE_ICONS[kind]} className="size-3" />
        </span>
      </span>
      <div className="min-w-0 flex-1">
        <a href={paths.notice(id)} className="block text-ink no-underline after:absolute after:inset-0">
          <span className="block text-sm text-ink-soft">
            {unread && <span className="visually-hidden">{t("isNew")}. </span>}
            {sentence}
          </span>
          {title && (
            <span className={cx("mt-0.5 block break-words", unread ? "font-semibold" : "font-medium")}>
              {title}
            </span>
          )}
        </a>
        {excerpt && <p className="mt-0.5 line-clamp-2 text-sm break-words text-ink-soft">{excerpt}</p>}
        <p className="mt-1 text-xs text-ink-faint">
          <RelativeTime
            date={createdAt}
            text={formatRelative(createdAt, locale, now)}
            title={formatDateTime(createdAt, locale)}
          />
        </p>
      </div>
      {unread && (
        <form method="post" action={paths.notificationsRead()} className="relative z-1 shrink-0 self-start">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="next" value={returnTo} />
          <Button variant="quiet" size="sm" icon="check" iconOnly>
            {t("markOne", { title: title ?? sentence })}
          </Button>
        </form>
      )}
    </li>
  );
}

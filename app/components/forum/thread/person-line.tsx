import type { ReactNode } from "react";
import { TierMark } from "#app/components/recognition/author-marks.tsx";
import type { Person } from "#app/domain/accounts/person.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { ThreadFrame } from "./thread-frame.ts";

type PersonLineProps = {
  author: Person;
  createdAt: Date;
  editedAt: Date | null;
  /** Its own address, and what it said before. */
  permalink: string;
  history: string | null;
  size: "xs" | "sm";
  frame: ThreadFrame;
  badges?: ReactNode;
  children?: ReactNode;
};

/** Who wrote it and when; staff and the asker recognisable at a glance. */
export function PersonLine(props: PersonLineProps) {
  const { author, createdAt, editedAt, permalink, history, size, frame, badges, children } = props;
  const { t, locale, now, thread } = frame;
  return (
    <div className="comment-head">
      <Avatar id={author.id} name={author.name} src={author.avatarUrl} size={size} />
      <a className="comment-author" href={paths.person(author.username)}>
        {author.name}
      </a>
      {author.role !== "member" && <Badge tone="action">{t(`role_${author.role}`)}</Badge>}
      {author.tier && <TierMark name={author.tier[locale]} />}
      {author.id === thread.authorId && (
        <Badge tone="outline">{t(thread.kind === "question" ? "asker" : "starter")}</Badge>
      )}
      {badges}
      <span className="comment-meta">
        <a href={permalink}>
          <RelativeTime
            date={createdAt}
            text={formatRelative(createdAt, locale, now)}
            title={formatDateTime(createdAt, locale)}
          />
        </a>
        {editedAt &&
          (history ? (
            <a href={history} title={t("history")}>
              {t("edited")}
            </a>
          ) : (
            <span>{t("edited")}</span>
          ))}
      </span>
      {children}
    </div>
  );
}

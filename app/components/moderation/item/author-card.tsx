import type { Act } from "#app/domain/moderation/acts.ts";
import { AUTHOR_OPEN_COUNTED } from "#app/domain/moderation/limits.ts";
import type { AuthorRecord } from "#app/domain/moderation/review-views.ts";
import { formatDate } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { itemMessages } from "#app/i18n/messages/moderation-item.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";

type AuthorCardProps = { author: AuthorRecord; locale: Locale; linked?: boolean };

const WRITTEN = ["ideas", "comments", "threads", "posts", "remarks"] as const;

/** Who wrote it, as far as it helps to decide. */
export function AuthorCard({ author, locale, linked = true }: AuthorCardProps) {
  const t = useT(itemMessages);
  const m = useT(moderationMessages);
  const { person } = author;
  const wrote = WRITTEN.filter((kind) => author.written[kind] > 0);
  const acts = Object.entries(author.acts) as [Act, number][];
  return (
    <div className="author-card">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Avatar id={person.id} name={person.name} src={person.avatarUrl} size="sm" />
        <a href={paths.person(person.username)} className="font-medium text-ink">
          {person.name}
        </a>
        {author.trustedAt && <Badge tone="good">{t("trusted")}</Badge>}
        {author.restriction && (
          <Badge tone="bad">
            {author.restrictedUntil
              ? t("restrictedUntil", {
                  what: m(`restriction_${author.restriction}`),
                  date: formatDate(author.restrictedUntil, locale),
                })
              : m(`restriction_${author.restriction}`)}
          </Badge>
        )}
      </p>
      <p className="mt-1 text-ink-soft">{t("memberSince", { date: formatDate(author.since, locale) })}</p>
      <dl className="author-facts">
        <div>
          <dt>{t("wrote")}</dt>
          <dd>
            {wrote.length > 0
              ? wrote.map((kind) => t(`wrote_${kind}`, { count: author.written[kind] })).join(", ")
              : t("wroteNothing")}
          </dd>
        </div>
        <div>
          <dt>{t("actsAgainst")}</dt>
          <dd>
            {acts.length > 0
              ? acts
                  .map(([act, count]) =>
                    count > 1 ? m("times", { what: m(`act_${act}`), count }) : m(`act_${act}`),
                  )
                  .join(", ")
              : t("noActs")}
          </dd>
        </div>
      </dl>
      <p className="mt-2 flex flex-wrap gap-x-3 gap-y-1 text-ink-soft">
        {author.flags.decided > 0 && (
          <span>{t("flagsMade", { count: author.flags.upheld, decided: author.flags.decided })}</span>
        )}
        {author.open > AUTHOR_OPEN_COUNTED ? (
          <span>{t("itemsOpenMore", { count: AUTHOR_OPEN_COUNTED })}</span>
        ) : (
          author.open > 1 && <span>{t("itemsOpen", { count: author.open })}</span>
        )}
        {linked && <a href={paths.moderationMember(person.username)}>{t("record")}</a>}
      </p>
    </div>
  );
}

import type { EarnedBadge } from "#app/domain/recognition/badge-queries.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { peopleMessages } from "#app/i18n/messages/people.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { BadgeMark } from "./badge-mark.tsx";

/** Somebody's badges, each with what it is for. */
export function ProfileBadges({ badges }: { badges: EarnedBadge[] }) {
  const t = useT(peopleMessages);
  const locale = useLocale();
  if (badges.length === 0) return null;
  return (
    <section aria-labelledby="badges">
      <h2 id="badges">{t("badges")}</h2>
      <ul className="merit-badges">
        {badges.map((badge) => (
          <li key={badge.slug} title={t("badgeSince", { date: formatDate(badge.awardedAt, locale) })}>
            <BadgeMark badge={badge} locale={locale} />
            <p>
              {badge.description[locale]} {badge.note && t("badgeNote", { note: badge.note })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

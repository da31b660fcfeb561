import type { ReactNode } from "react";
import { PersonAvatar } from "#app/components/accounts/person-avatar.tsx";
import { RoleBadge } from "#app/components/accounts/role-badge.tsx";
import { LevelMark, TierMark } from "#app/components/recognition/author-marks.tsx";
import type { Profile } from "#app/domain/accounts/profile-queries.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { peopleMessages } from "#app/i18n/messages/people.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";

type ProfileHeadProps = {
  profile: Profile;
  name: string;
  /** Their level, for whom it may be seen. */
  level: { rank: number; name: string } | null;
  points: number | null;
  /** Name of their ambassadors' tier. */
  tier: string | null;
  /** What else there is to do with somebody, at the end of their first line. */
  menu: ReactNode;
};

/** Who this is. The page's heading says the name to those who listen, so here it is only seen. */
export function ProfileHead({ profile, name, level, points, tier, menu }: ProfileHeadProps) {
  const t = useT(peopleMessages);
  const locale = useLocale();
  return (
    <div className="mb-6 flex flex-wrap items-start gap-x-3 gap-y-4 sm:items-center sm:gap-x-5">
      <PersonAvatar person={{ ...profile, displayName: name }} size="xl" />
      <div className="min-w-0 flex-1">
        <p
          aria-hidden="true"
          className="flex flex-wrap items-center gap-x-3 text-2xl font-semibold tracking-tight wrap-anywhere"
        >
          {name}
        </p>
        {profile.closed ? (
          <p className="mt-1 text-sm text-ink-soft">{t("formerText")}</p>
        ) : (
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
            <span>@{profile.username}</span>
            <span>{t("memberSince", { date: formatDate(profile.createdAt, locale) })}</span>
            <RoleBadge role={profile.role} />
            {tier && <TierMark name={tier} />}
            {level && <LevelMark name={level.name} label={t("level", { rank: level.rank })} />}
            {points !== null && points > 0 && <span>{t("pointCount", { count: points })}</span>}
          </p>
        )}
      </div>
      {menu && <div className="self-start">{menu}</div>}
      {profile.bio && <p className="max-w-measure basis-full whitespace-pre-line">{profile.bio}</p>}
    </div>
  );
}

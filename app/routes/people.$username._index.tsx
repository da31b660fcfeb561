import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ProfileActivity } from "#app/components/accounts/profile-activity.tsx";
import { ProfileHead } from "#app/components/accounts/profile-head.tsx";
import { ReportMenu } from "#app/components/moderation/report-menu.tsx";
import { ProfileMerits } from "#app/components/recognition/profile-merits.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { listAnswersOf, listCommentsOf, listIdeasOf } from "#app/domain/accounts/activity-queries.server.ts";
import { FORMER_MEMBER } from "#app/domain/accounts/former-member.ts";
import { findProfile } from "#app/domain/accounts/profile-queries.server.ts";
import { actorId, hasRole } from "#app/domain/core/actor.ts";
import { readProfileRecognition } from "#app/domain/recognition/profile-recognition-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { peopleMessages } from "#app/i18n/messages/people.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { MenuItem } from "#app/ui/menu-item.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

const TABS = ["ideas", "accepted", "answers", "comments"] as const;
type Shown = (typeof TABS)[number];

const NO_COUNTS = { ideaCount: 0, acceptedCount: 0, answerCount: 0, commentCount: 0 };

export const loader = defineLoader("anyone", async ({ actor, sql, params, url, community, locale, now }) => {
  const profile = await findProfile(sql, params.username ?? "");
  const after = url.searchParams.get("after");
  const shown: Shown = TABS.find((tab) => tab === url.searchParams.get("tab")) ?? "ideas";
  const recognition = await readProfileRecognition(sql, actor, { profile, locale, now });
  const asked = (...tabs: Shown[]) => recognition.seesActivity && tabs.includes(shown);
  const page = { memberId: profile.id, after };
  const [ideas, comments, answers] = await Promise.all([
    asked("ideas", "accepted") ? listIdeasOf(sql, { ...page, accepted: shown === "accepted" }) : null,
    asked("comments") ? listCommentsOf(sql, page) : null,
    asked("answers") ? listAnswersOf(sql, page) : null,
  ]);
  const statuses = Object.fromEntries(
    community.statuses.map((one) => [one.id, { name: one.name[locale], category: one.category }]),
  );
  return {
    profile: { ...profile, ...(!recognition.seesActivity && NO_COUNTS), hiddenParts: [] },
    recognition,
    name: profile.closed ? FORMER_MEMBER[locale] : profile.displayName,
    tier: community.tiers.find((one) => one.slug === profile.tier)?.name[locale] ?? null,
    mine: actorId(actor) === profile.id,
    mayChangeRole: hasRole(actor, "admin") && !profile.closed,
    moderates: actor.kind === "member" && hasRole(actor, "moderator"),
    activity: { shown, ideas, comments, answers, statuses, after, now },
    brand: community.name,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.name} · ${data.brand}` : "" },
];

export default function Person() {
  const { profile, recognition, name, tier, mine, mayChangeRole, moderates, activity } =
    useLoaderData<typeof loader>();
  const t = useT(peopleMessages);
  const common = useT(commonMessages);
  const locale = useLocale();
  const counts = {
    ideas: profile.ideaCount,
    accepted: profile.acceptedCount,
    answers: profile.answerCount,
    comments: profile.commentCount,
  };
  const level = recognition.standing?.level;
  const head = (
    <ProfileHead
      profile={profile}
      name={name}
      tier={tier}
      level={level ? { rank: level.rank, name: level.name[locale] } : null}
      points={recognition.standing?.points ?? null}
      menu={
        !mine &&
        !profile.closed && (
          <ReportMenu kind="profile" id={profile.username}>
            {moderates && (
              <MenuItem icon="shield" href={paths.moderationMember(profile.username)}>
                {common("moderationRecord")}
              </MenuItem>
            )}
          </ReportMenu>
        )
      }
    />
  );
  return (
    <Page width="reading" before={head} title={name} titleHidden>
      <div className="mb-6 flex flex-wrap gap-3 empty:hidden">
        {mine && (
          <ButtonLink href={paths.settingsProfile()} icon="settings">
            {t("editProfile")}
          </ButtonLink>
        )}
        {mayChangeRole && !mine && (
          <ButtonLink href={paths.adminRole(profile.username)} icon="shield">
            {t("changeRole")}
          </ButtonLink>
        )}
      </div>
      <ProfileMerits recognition={recognition} statuses={activity.statuses} mine={mine} />
      {recognition.seesActivity ? (
        <>
          <Tabs
            label={t("lists")}
            items={TABS.map((tab) => ({
              href: paths.person(profile.username, { tab: tab === "ideas" ? null : tab }),
              label: t(tab),
              count: formatNumber(counts[tab], locale),
              current: tab === activity.shown,
            }))}
          />
          <ProfileActivity username={profile.username} mine={mine} {...activity} />
        </>
      ) : (
        <EmptyState icon="lock" title={t("activityKept", { name })} text={t("activityKeptText")} />
      )}
    </Page>
  );
}

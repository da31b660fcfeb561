import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ProfileActivity } from "#app/components/accounts/profile-activity.tsx";
import { ProfileHead } from "#app/components/accounts/profile-head.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { listCommentsOf, listIdeasOf } from "#app/domain/accounts/activity-queries.server.ts";
import { FORMER_MEMBER } from "#app/domain/accounts/former-member.ts";
import { findProfile } from "#app/domain/accounts/profile-queries.server.ts";
import { actorId, hasRole } from "#app/domain/core/actor.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { peopleMessages } from "#app/i18n/messages/people.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

type Shown = "ideas" | "accepted" | "comments";

export const loader = defineLoader("anyone", async ({ actor, sql, params, url, community, locale, now }) => {
  const profile = await findProfile(sql, params.username ?? "");
  const tab = url.searchParams.get("tab");
  const after = url.searchParams.get("after");
  const asked = { memberId: profile.id, after };
  const shown: Shown = tab === "comments" || tab === "accepted" ? tab : "ideas";
  const [ideas, comments] = await Promise.all([
    shown === "comments" ? null : listIdeasOf(sql, { ...asked, accepted: shown === "accepted" }),
    shown === "comments" ? listCommentsOf(sql, asked) : null,
  ]);
  const statuses = Object.fromEntries(
    community.statuses.map((one) => [one.id, { name: one.name[locale], category: one.category }]),
  );
  const name = profile.closed ? FORMER_MEMBER[locale] : profile.displayName;
  const mine = actorId(actor) === profile.id;
  return {
    profile,
    name,
    mine,
    mayChangeRole: hasRole(actor, "admin") && !profile.closed,
    shown,
    ideas,
    comments,
    statuses,
    after,
    now,
    brand: community.name,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.name} · ${data.brand}` : "" },
];

export default function Person() {
  const { profile, name, mine, mayChangeRole, shown, ...rest } = useLoaderData<typeof loader>();
  const t = useT(peopleMessages);
  const tab = (key: Shown, count: number) => ({
    href: paths.person(profile.username, { tab: key === "ideas" ? null : key }),
    label: t(key),
    count,
    current: key === shown,
  });
  return (
    <Page width="reading" before={<ProfileHead profile={profile} name={name} />} title={name} titleHidden>
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
      <Tabs
        label={t("lists")}
        items={[
          tab("ideas", profile.ideaCount),
          tab("accepted", profile.acceptedCount),
          tab("comments", profile.commentCount),
        ]}
      />
      <ProfileActivity username={profile.username} mine={mine} shown={shown} {...rest} />
    </Page>
  );
}

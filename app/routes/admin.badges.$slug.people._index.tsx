import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/components/page-title.ts";
import { BadgeFrame } from "#app/components/recognition/badge-frame.tsx";
import { BadgePeople } from "#app/components/recognition/badge-people.tsx";
import { NotFound } from "#app/domain/core/errors.ts";
import { adminBadge, badgeHolders } from "#app/domain/recognition/badge-queries.server.ts";
import { givingSchema } from "#app/domain/recognition/badge-schema.ts";
import { giveBadge } from "#app/domain/recognition/give-badge.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { badgesAdminMessages } from "#app/i18n/messages/badges-admin.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("admin", async ({ actor, params, sql, url, locale }) => {
  const badge = await adminBadge(sql, actor, params.slug ?? "");
  if (!badge) throw new NotFound("no_such_page");
  const after = url.searchParams.get("after");
  return {
    badge,
    holders: await badgeHolders(sql, { badgeId: badge.id, after }),
    paged: after !== null,
    locale,
  };
});

export const action = defineAction("admin", async ({ actor, params, request, db }) => {
  const slug = params.slug ?? "";
  const { username, name } = await giveBadge(db, actor, {
    ...(await parseForm(request, givingSchema)),
    slug,
  });
  return redirectWithToast(paths.adminBadgeGiving(slug), {
    key: "badge_given",
    values: { name },
    undo: paths.adminBadgeTaking(slug, username),
  });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const t = translator(badgesAdminMessages, data.locale);
  const title = `${t("people")} · ${t("editBadge", { name: data.badge.name[data.locale] })}`;
  return [{ title: pageTitle(matches, title) }];
};

export default function AdminBadgePeople() {
  const { badge, holders, paged } = useLoaderData<typeof loader>();
  return (
    <BadgeFrame badge={badge} shown="people">
      <BadgePeople badge={badge} holders={holders} paged={paged} />
    </BadgeFrame>
  );
}

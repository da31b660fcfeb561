import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/components/page-title.ts";
import { BadgeForm } from "#app/components/recognition/badge-form.tsx";
import { BadgeFrame } from "#app/components/recognition/badge-frame.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { NotFound } from "#app/domain/core/errors.ts";
import { AT_LEAST_MAX } from "#app/domain/recognition/badge-limits.ts";
import { adminBadge, ruleEffect } from "#app/domain/recognition/badge-queries.server.ts";
import { badgeSchema } from "#app/domain/recognition/badge-schema.ts";
import { RULE_KINDS } from "#app/domain/recognition/rule-kinds.ts";
import { saveBadge } from "#app/domain/recognition/save-badge.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { badgesAdminMessages } from "#app/i18n/messages/badges-admin.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";

const NEW = "new";

/** `?kind=&atLeast=` asks what such a rule would do. */
export const loader = defineLoader("admin", async ({ actor, params, sql, url, locale }) => {
  const slug = params.slug ?? "";
  const badge = slug === NEW ? null : await adminBadge(sql, actor, slug);
  if (slug !== NEW && !badge) throw new NotFound("no_such_page");
  const kind = RULE_KINDS.find((one) => one === url.searchParams.get("kind"));
  const atLeast = Math.trunc(Number(url.searchParams.get("atLeast")));
  const asked = kind && atLeast >= 1 && atLeast <= AT_LEAST_MAX;
  const effect = asked ? await ruleEffect(sql, { badgeId: badge?.id ?? null, kind, atLeast }) : null;
  return { badge, effect, kinds: RULE_KINDS, kept: Object.fromEntries(url.searchParams), locale };
});

export const action = defineAction("admin", async ({ actor, params, request, db }) => {
  const slug = params.slug === NEW ? null : (params.slug ?? "");
  const { awarding } = await saveBadge(db, actor, { ...(await parseForm(request, badgeSchema)), slug });
  return redirectWithToast(paths.adminBadges(), { key: awarding ? "badge_awarding" : "badge_saved" });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = translator(badgesAdminMessages, data?.locale ?? "en");
  const name = data?.badge?.name[data.locale];
  return [{ title: pageTitle(matches, name ? t("editBadge", { name }) : t("newBadge")) }];
};

export default function AdminBadge() {
  const { badge, ...form } = useLoaderData<typeof loader>();
  const t = useT(badgesAdminMessages);
  const common = useT(commonMessages);
  const fields = <BadgeForm key={badge?.slug ?? NEW} badge={badge} {...form} />;
  if (badge) {
    return (
      <BadgeFrame badge={badge} shown="settings">
        {fields}
      </BadgeFrame>
    );
  }
  const crumbs = [{ href: paths.adminBadges(), label: t("badges") }, { label: t("newBadge") }];
  return (
    <Page title={t("newBadge")} before={<Breadcrumb label={common("breadcrumb")} items={crumbs} />}>
      {fields}
    </Page>
  );
}

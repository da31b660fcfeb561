import type { ReactNode } from "react";
import { Page } from "#app/components/shell/page.tsx";
import type { AdminBadge } from "#app/domain/recognition/badge-queries.server.ts";
import { badgesAdminMessages } from "#app/i18n/messages/badges-admin.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

type BadgeFrameProps = { badge: AdminBadge; shown: "settings" | "people"; children: ReactNode };

/** The pages about one badge. */
export function BadgeFrame({ badge, shown, children }: BadgeFrameProps) {
  const t = useT(badgesAdminMessages);
  const common = useT(commonMessages);
  const name = badge.name[useLocale()];
  const title = t("editBadge", { name });
  const items = [
    { href: paths.adminBadge(badge.slug), label: t("settings"), current: shown === "settings" },
    {
      href: paths.adminBadgeGiving(badge.slug),
      label: t("people"),
      count: badge.holders,
      current: shown === "people",
    },
  ];
  return (
    <Page
      title={title}
      before={
        <Breadcrumb
          label={common("breadcrumb")}
          items={[{ href: paths.adminBadges(), label: t("badges") }, { label: name }]}
        />
      }
    >
      <Tabs label={t("sections")} items={items} />
      <div className="mt-6">{children}</div>
    </Page>
  );
}

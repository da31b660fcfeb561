import { useLocation, useRouteLoaderData } from "@remix-run/react";
import type { Viewer } from "#app/components/shell/viewer.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Tabs } from "#app/ui/tabs.tsx";

/** The parts of moderation that this person may open. */
export function ModerationTabs() {
  const t = useT(moderationMessages);
  const { pathname } = useLocation();
  const root = useRouteLoaderData("root") as { viewer: Viewer } | undefined;
  const admin = root?.viewer.role === "admin";
  const parts = [
    { href: paths.moderation(), label: t("queue") },
    { href: paths.moderationActs(), label: t("history") },
    { href: paths.moderationRules(), label: t("rules") },
    ...(admin
      ? [
          { href: paths.moderationLimits(), label: t("limits") },
          { href: paths.moderationSettings(), label: t("settings") },
        ]
      : []),
  ];
  return (
    <Tabs
      label={t("sections")}
      items={parts.map((part) => ({
        ...part,
        current:
          pathname === part.href || (part.href !== paths.moderation() && pathname.startsWith(part.href)),
      }))}
    />
  );
}

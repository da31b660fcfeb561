import { Outlet, useRouteLoaderData } from "@remix-run/react";
import { adminLinks } from "#app/components/admin/admin-links.ts";
import { SectionLayout } from "#app/components/section-layout.tsx";
import type { Viewer } from "#app/components/shell/viewer.ts";
import { adminMessages } from "#app/i18n/messages/admin.ts";
import { useT } from "#app/i18n/use-t.ts";

/** Only the frame; each page below says itself who may see it. */
export default function Admin() {
  const t = useT(adminMessages);
  const root = useRouteLoaderData("root") as { viewer: Viewer } | undefined;
  return (
    <SectionLayout label={t("admin")} links={adminLinks(root?.viewer.role ?? null, t)}>
      <Outlet />
    </SectionLayout>
  );
}

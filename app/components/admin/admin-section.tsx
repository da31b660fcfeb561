import { useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { SectionLayout } from "#app/components/section-layout.tsx";
import type { Viewer } from "#app/components/shell/viewer.ts";
import { adminMessages } from "#app/i18n/messages/admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { adminLinks } from "./admin-links.ts";

/** The frame of the administration: its pages at the side, as far as this person may open them. */
export function AdminSection({ children }: { children: ReactNode }) {
  const t = useT(adminMessages);
  const root = useRouteLoaderData("root") as { viewer: Viewer } | undefined;
  return (
    <SectionLayout label={t("admin")} links={adminLinks(root?.viewer.role ?? null, t)}>
      {children}
    </SectionLayout>
  );
}

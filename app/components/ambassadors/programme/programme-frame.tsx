import type { ReactNode } from "react";
import { AdminSection } from "#app/components/admin/admin-section.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { programmeMessages } from "#app/i18n/messages/programme.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb, type Crumb } from "#app/ui/breadcrumb.tsx";

type ProgrammeFrameProps = {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** The way from the programme down to this page; none for its first page, and for who may not enter it. */
  crumbs?: Crumb[] | undefined;
  children: ReactNode;
};

/** The frame of the pages on which the programme is run. */
export function ProgrammeFrame({ crumbs, children, ...page }: ProgrammeFrameProps) {
  const t = useT(programmeMessages);
  const items = crumbs && [{ href: paths.programme(), label: t("title") }, ...crumbs];
  return (
    <AdminSection>
      <Page before={items && <Breadcrumb label={t("breadcrumb")} items={items} />} {...page}>
        {children}
      </Page>
    </AdminSection>
  );
}

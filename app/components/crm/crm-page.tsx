import type { ReactNode } from "react";
import { Page } from "#app/components/shell/page.tsx";
import { contactsMessages } from "#app/i18n/messages/contacts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb, type Crumb } from "#app/ui/breadcrumb.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export type CrmSection = "contacts" | "matches" | "imports" | "connections";

type CrmPageProps = {
  section: CrmSection;
  /** Imports and connections are for admins; what someone may not enter is left out. */
  admin: boolean;
  /** Members waiting for a decision. */
  matches?: number;
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** The way down to this page, for pages below a section's first. */
  crumbs?: Crumb[];
  children: ReactNode;
};

/** The frame of every page about customers: where one is, the sections, the page. */
export function CrmPage({ section, admin, matches = 0, crumbs, children, ...page }: CrmPageProps) {
  const t = useT(contactsMessages);
  const sections = [
    { key: "contacts", href: paths.adminContacts(), label: t("contacts"), count: undefined },
    { key: "matches", href: paths.adminMatches(), label: t("matches"), count: matches || undefined },
    ...(admin
      ? [
          { key: "imports", href: paths.adminContactImports(), label: t("imports"), count: undefined },
          { key: "connections", href: paths.adminCrm(), label: t("connections"), count: undefined },
        ]
      : []),
  ];
  return (
    <Page before={crumbs && <Breadcrumb label={t("breadcrumb")} items={crumbs} />} {...page}>
      {!crumbs && (
        <div className="mb-6">
          <Tabs
            label={t("sections")}
            items={sections.map(({ key, ...tab }) => ({ ...tab, current: key === section }))}
          />
        </div>
      )}
      {children}
    </Page>
  );
}

import type { ReactNode } from "react";
import { Page } from "#app/components/shell/page.tsx";
import { programmeMessages } from "#app/i18n/messages/programme.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb, type Crumb } from "#app/ui/breadcrumb.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export type ProgrammeSection = "people" | "tiers" | "charter" | "pyramid";

type ProgrammeFrameProps = {
  section: ProgrammeSection;
  /** The others are for whoever runs the programme; all staff see the pyramid. */
  manager: boolean;
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** The way down to this page, for pages below a section's first. */
  crumbs?: Crumb[];
  children: ReactNode;
};

/** The frame of every page on which the programme is run: where one is, the sections, the page. */
export function ProgrammeFrame({ section, manager, crumbs, children, ...page }: ProgrammeFrameProps) {
  const t = useT(programmeMessages);
  const sections: { key: ProgrammeSection; href: string }[] = [
    { key: "people", href: paths.programme() },
    { key: "tiers", href: paths.programmeTiers() },
    { key: "charter", href: paths.programmeCharter() },
    { key: "pyramid", href: paths.pyramid() },
  ];
  return (
    <Page before={crumbs && <Breadcrumb label={t("breadcrumb")} items={crumbs} />} {...page}>
      {manager && !crumbs && (
        <div className="mb-6">
          <Tabs
            label={t("sections")}
            items={sections.map(({ key, href }) => ({ href, label: t(key), current: key === section }))}
          />
        </div>
      )}
      {children}
    </Page>
  );
}

import type { ReactNode } from "react";
import { Page } from "#app/components/shell/page.tsx";
import { flagMessages } from "#app/i18n/messages/moderation-flags.ts";
import { statementMessages } from "#app/i18n/messages/moderation-statements.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Tabs } from "#app/ui/tabs.tsx";
import "../moderation.css";

type StatementsFrameProps = { tab: "statements" | "reports"; children: ReactNode };

/** What moderators decided about somebody, and what they told the moderators: two lists of one's own. */
export function StatementsFrame({ tab, children }: StatementsFrameProps) {
  const t = useT(statementMessages);
  const f = useT(flagMessages);
  const reports = tab === "reports";
  return (
    <Page
      width="reading"
      title={reports ? f("reportsTitle") : t("listTitle")}
      lead={reports ? f("reportsLead") : t("listLead")}
    >
      <Tabs
        label={t("tabs")}
        items={[
          { href: paths.statements(), label: f("tabStatements"), current: !reports },
          { href: paths.statements({ tab: "reports" }), label: f("tabReports"), current: reports },
        ]}
      />
      <div className="mt-5">{children}</div>
    </Page>
  );
}

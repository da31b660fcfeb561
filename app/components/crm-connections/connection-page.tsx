import type { ReactNode } from "react";
import { CrmPage } from "#app/components/crm/crm-page.tsx";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import type { ConnectionFrame } from "#app/domain/crm/setup/frame-queries.server.ts";
import { nextStep, type SetupStep } from "#app/domain/crm/setup/setup-steps.ts";
import { contactsMessages } from "#app/i18n/messages/contacts.ts";
import { crmConnectionMessages } from "#app/i18n/messages/crm-connections.ts";
import { crmSetupMessages } from "#app/i18n/messages/crm-setup.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Tabs } from "#app/ui/tabs.tsx";
import { ConnectionBadge } from "./connection-badge.tsx";
import { SetupStepper } from "./setup-stepper.tsx";

export type ConnectionTab = "overview" | "records" | "mapping" | "comparisons" | "readings" | "settings";

type ConnectionPageProps = {
  frame: ConnectionFrame;
  /** Which tab of a live connection this page belongs to. */
  tab: ConnectionTab;
  /** Which step it is while the connection is being set up; the next one to do unless given. */
  step?: SetupStep;
  /** The heading, where it is not the connection's name: one record, one comparison. */
  title?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** The frame of a connection's pages: its name and state, the tabs of a live one, the steps of one being set up. */
export function ConnectionPage({ frame, tab, step, title, lead, actions, children }: ConnectionPageProps) {
  const t = useT(crmConnectionMessages);
  const book = useT(contactsMessages);
  const words = useT(crmSetupMessages);
  const { hasRecords, name: vendor } = CONNECTORS[frame.kind];
  const name = frame.kind === "contact_book" ? t("contactBook") : frame.name;
  const settingUp = hasRecords && !frame.liveAt;
  const tabs: { key: ConnectionTab; href: string; count?: number }[] = [
    { key: "overview", href: paths.adminConnection(frame.id) },
    { key: "records", href: paths.adminConnectionRecords(frame.id) },
    ...(hasRecords
      ? ([
          { key: "mapping", href: paths.adminConnectionMapping(frame.id) },
          { key: "comparisons", href: paths.adminComparisons(frame.id) },
          { key: "readings", href: paths.adminConnectionPulls(frame.id) },
        ] as const)
      : []),
    { key: "settings", href: paths.adminConnectionSettings(frame.id) },
  ];
  const crumbs = [
    { href: paths.adminCrm(), label: book("connections") },
    ...(title
      ? [{ href: paths.adminConnection(frame.id), label: name }, { label: title }]
      : [{ label: name }]),
  ];
  return (
    <CrmPage
      section="connections"
      admin
      crumbs={crumbs}
      title={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {title ?? name}
          {!title && (
            <span className="text-sm font-normal tracking-normal">
              <ConnectionBadge frame={frame} />
            </span>
          )}
        </span>
      }
      lead={lead ?? (settingUp && words("nothingWritten", { crm: vendor }))}
      actions={actions}
    >
      {settingUp ? (
        <SetupStepper frame={frame} step={step ?? nextStep(frame)} />
      ) : (
        <div className="mb-6">
          <Tabs
            label={words("tabs")}
            items={tabs.map(({ key, ...one }) => ({ ...one, label: words(key), current: key === tab }))}
          />
        </div>
      )}
      {children}
    </CrmPage>
  );
}

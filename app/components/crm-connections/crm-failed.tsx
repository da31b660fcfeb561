import type { ReactNode } from "react";
import type { Failed } from "#app/domain/crm/setup/with-crm.server.ts";
import { crmConsoleMessages } from "#app/i18n/messages/crm-console.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Notice } from "#app/ui/notice.tsx";

type CrmFailedProps = { title: string; failed: Failed; children?: ReactNode };

/** A CRM did not do what this page needs: what kind of trouble it is, and its own words. */
export function CrmFailed({ title, failed, children }: CrmFailedProps) {
  const t = useT(crmConsoleMessages);
  return (
    <div className="mb-6">
      <Notice tone="bad" title={title}>
        <p className="break-words">
          {t(`failure_${failed.kind}`)}
          {failed.reason && <span className="ml-2 font-mono text-xs">{failed.reason}</span>}
        </p>
        {children}
      </Notice>
    </div>
  );
}

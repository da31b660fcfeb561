import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { WorkProgress } from "#app/components/work-progress.tsx";
import type { ConnectionSettings } from "#app/domain/crm/setup/settings-queries.server.ts";
import { crmSetupMessages } from "#app/i18n/messages/crm-setup.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";

/** How far the clearing before a removal is, and what to do when it gets stuck. */
export function RemovalProgress({ settings }: { settings: ConnectionSettings }) {
  const t = useT(crmSetupMessages);
  const { frame, clearing, uncleared, cleared } = settings;
  const here = paths.adminConnectionSettings(frame.id);
  return (
    <>
      {(clearing > 0 || uncleared === 0) && (
        <WorkProgress
          label={t("removingTitle")}
          done={cleared}
          total={cleared + clearing}
          refresh={{ href: here, text: t("lookAgain") }}
        >
          {clearing > 0 ? t("removingText", { count: clearing }) : t("removingLast")}
        </WorkProgress>
      )}
      {uncleared > 0 && (
        <div className="mb-6">
          <Notice tone="bad" title={t("removingStuck", { count: uncleared })}>
            <div className="mt-3 flex flex-wrap items-center gap-4">
              <Form method="post" action={paths.adminConnectionRemoval(frame.id)}>
                <SubmitButton name="written" value="leave" variant="danger">
                  {t("removeAnyway")}
                </SubmitButton>
              </Form>
              <a href={paths.adminConnectionRecords(frame.id, { state: "dead" })}>{t("removingSee")}</a>
            </div>
          </Notice>
        </div>
      )}
    </>
  );
}

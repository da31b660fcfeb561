import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { WorkProgress } from "#app/components/work-progress.tsx";
import type { ComparisonItem } from "#app/domain/crm/comparisons/comparison-queries.server.ts";
import { formatRelative } from "#app/i18n/format.ts";
import { crmConsoleMessages } from "#app/i18n/messages/crm-console.ts";
import { crmMappingMessages } from "#app/i18n/messages/crm-mapping.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Notice } from "#app/ui/notice.tsx";

type ComparisonNoticesProps = { comparison: ComparisonItem; crm: string; here: string; now: Date };

/** How far it is and what it waits for; why it ended early; that the mapping is another one by now. */
export function ComparisonNotices({ comparison, crm, here, now }: ComparisonNoticesProps) {
  const t = useT(crmMappingMessages);
  const kinds = useT(crmConsoleMessages);
  const locale = useLocale();
  const { state, processed, total, waitsFor, waitsUntil, error, purpose, mappingChanged } = comparison;
  const why =
    waitsFor === "held" || waitsFor === "paused"
      ? t(`waits_${waitsFor}`, { crm })
      : waitsFor && kinds(`failure_${waitsFor}`);
  // `credentials: they said this`, or a code of ours.
  const [kind = "", ...said] = (error ?? "").split(": ");
  return (
    <>
      {state === "running" && (
        <WorkProgress
          label={t(`purpose_${purpose}`)}
          done={processed}
          total={total}
          refresh={{ href: here, text: t("lookAgain") }}
        >
          <span className="tabular-nums">{t("progress", { done: processed, total })}</span>
          {why && (
            <span className="mt-1 block text-warn">
              {waitsUntil && waitsUntil > now
                ? t("waitsFor", { reason: why, when: formatRelative(waitsUntil, locale, now) })
                : t("waitsOpen", { reason: why })}
            </span>
          )}
          <Form method="post" className="mt-3">
            <SubmitButton name="act" value="stop" variant="secondary" size="sm">
              {t("stop")}
            </SubmitButton>
          </Form>
        </WorkProgress>
      )}
      {(state === "failed" || state === "stopped") && (
        <div className="mb-6">
          <Notice tone={state === "failed" ? "bad" : "warn"} title={t(`${state}Title`)}>
            {error && (
              <p className="break-words">
                {`failure_${kind}` in crmConsoleMessages.en
                  ? kinds(`failure_${kind}` as "failure_busy")
                  : t("error_connection_off")}
                {said.length > 0 && <span className="ml-2 font-mono text-xs">{said.join(": ")}</span>}
              </p>
            )}
            <p>{t("partial")}</p>
          </Notice>
        </div>
      )}
      {purpose === "dry_run" && state === "done" && mappingChanged && (
        <div className="mb-6">
          <Notice tone="warn" title={t("outdatedTitle")}>
            {t("outdatedText")}
          </Notice>
        </div>
      )}
    </>
  );
}

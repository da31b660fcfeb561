import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { MoreLink } from "#app/components/crm/more-link.tsx";
import { useKeptFocus } from "#app/components/use-kept-focus.ts";
import type { Page } from "#app/domain/core/page.ts";
import type { ComparisonItem, ComparisonRow } from "#app/domain/crm/comparisons/comparison-queries.server.ts";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import type { ConnectionFrame } from "#app/domain/crm/setup/frame-queries.server.ts";
import { crmMappingMessages } from "#app/i18n/messages/crm-mapping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ComparedContact } from "./compared-contact.tsx";
import { ComparisonNotices } from "./comparison-notices.tsx";
import { explainKey, type Verdict } from "./verdict-labels.ts";
import { VerdictTabs } from "./verdict-tabs.tsx";

type ComparisonViewProps = {
  frame: ConnectionFrame;
  comparison: ComparisonItem;
  verdict: Verdict | null;
  page: Page<ComparisonRow>;
  after: string | null;
  now: Date;
};

/** What a dry run or a comparison found: figures first, then contact by contact, field by field. */
export function ComparisonView({ frame, comparison, verdict, page, after, now }: ComparisonViewProps) {
  const t = useT(crmMappingMessages);
  const crm = CONNECTORS[frame.kind].name;
  const { purpose, state, total, unrepaired, mappingChanged } = comparison;
  const hrefOf = (to: Verdict | null, cursor: string | null = null) =>
    paths.adminComparison(frame.id, comparison.id, { verdict: to, after: cursor });
  const over = state !== "running";
  const live = frame.liveAt !== null;
  const kept = useKeptFocus<HTMLDivElement>();
  return (
    <div {...kept}>
      <ComparisonNotices comparison={comparison} crm={crm} here={hrefOf(verdict)} now={now} />
      <div className="mb-5 flex flex-wrap items-center gap-3 empty:hidden">
        {purpose === "dry_run" && !live && state === "done" && !mappingChanged && (
          <ButtonLink href={paths.adminConnectionLive(frame.id)} variant="primary" icon="rocket">
            {t("goLive")}
          </ButtonLink>
        )}
        {purpose === "dry_run" && !live && over && (
          <Form method="post" action={paths.adminComparisons(frame.id)}>
            <SubmitButton variant={mappingChanged ? "primary" : "secondary"} icon="refresh-cw">
              {t("startAgain")}
            </SubmitButton>
          </Form>
        )}
        {purpose === "reconcile" && over && unrepaired > 0 && (
          <Form method="post">
            <SubmitButton name="act" value="repair" icon="wrench">
              {t("repairAll", { count: unrepaired })}
            </SubmitButton>
          </Form>
        )}
      </div>
      {total === 0 ? (
        <Card as="div">
          <EmptyState icon="users" title={t("nobody")} text={t("nobodyText")} />
        </Card>
      ) : (
        <>
          <VerdictTabs comparison={comparison} current={verdict} hrefOf={hrefOf} />
          {verdict && (
            <p className="mb-4 max-w-measure text-sm text-ink-soft">
              {t(explainKey(verdict, purpose), { crm })}{" "}
              {verdict === "ambiguous" && <a href={paths.adminMatches()}>{t("decideUnclear")}</a>}
            </p>
          )}
          <Card as="div" padded={false}>
            {page.items.length > 0 ? (
              <>
                <div
                  className="diff-head"
                  aria-hidden="true"
                  hidden={page.items.every(({ diff }) => diff.length === 0)}
                >
                  <span>{t("field")}</span>
                  <span>{t("theirs", { crm })}</span>
                  <span>{t(purpose === "reconcile" ? "confirmed" : "ours")}</span>
                </div>
                <ul className="rows">
                  {page.items.map((row) => (
                    <ComparedContact
                      key={row.id}
                      row={row}
                      purpose={purpose}
                      crm={crm}
                      keyField={frame.externalIdField}
                      repairable={purpose === "reconcile" && over}
                      now={now}
                    />
                  ))}
                </ul>
              </>
            ) : (
              <EmptyState
                icon={over ? "circle-check" : "hourglass"}
                title={t(!over ? "notYetFound" : verdict ? "noneOfVerdict" : "allSame")}
                text={t(!over ? "notYetFoundText" : verdict ? "noneOfVerdictText" : "explain_same")}
              />
            )}
          </Card>
          <MoreLink hrefOf={(cursor) => hrefOf(verdict, cursor)} after={after} next={page.next} forward />
        </>
      )}
    </div>
  );
}

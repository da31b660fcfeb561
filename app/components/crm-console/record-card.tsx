import { FieldValue } from "#app/components/crm/field-value.tsx";
import type { RecordDetails } from "#app/domain/crm/console/record-queries.server.ts";
import { formatRelative } from "#app/i18n/format.ts";
import { crmConsoleMessages } from "#app/i18n/messages/crm-console.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** Who the contact is over there, and what the CRM confirmed to hold of ours. */
export function RecordCard({ record, now }: { record: RecordDetails; now: Date }) {
  const t = useT(crmConsoleMessages);
  const locale = useLocale();
  const { found, foundBy, remoteId, candidates, confirmed, confirmedAt, linked } = record;
  const fields = confirmed ? Object.entries(confirmed) : [];
  return (
    <div className="space-y-4">
      {!linked && (
        <Notice tone="info">
          <p>{t("notLinked")}</p>
        </Notice>
      )}
      {found === "ambiguous" && (
        <Notice tone="warn" title={t("candidates")}>
          <ul className="list-disc pl-5">
            {candidates.map((candidate) => (
              <li key={candidate.remoteId}>
                {candidate.label} <span className="font-mono text-xs">{candidate.remoteId}</span>
              </li>
            ))}
          </ul>
          <p className="mt-2">
            <a href={paths.adminMatches()}>{t("decide")}</a>
          </p>
        </Notice>
      )}
      <Card
        title={t("held")}
        aside={
          confirmedAt && (
            <span className="text-xs text-ink-soft">
              {t("confirmedAt", { when: formatRelative(confirmedAt, locale, now) })}
            </span>
          )
        }
      >
        {remoteId && (
          <p className="mb-3 text-sm text-ink-soft">
            <span className="font-mono text-xs break-all text-ink">{remoteId}</span>
            {foundBy && <> · {t(`foundBy_${foundBy}` as "foundBy_pull")}</>}
          </p>
        )}
        {fields.length === 0 ? (
          <EmptyState icon="inbox" title={t("heldNone")} text={t("heldNoneText")} />
        ) : (
          <dl className="grid grid-cols-[minmax(0,auto)_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
            {fields.map(([field, value]) => (
              <div key={field} className="contents">
                <dt className="font-mono text-xs leading-6 break-all text-ink-soft">{field}</dt>
                <dd className="min-w-0 break-words">
                  <FieldValue field={field} value={value} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Card>
    </div>
  );
}

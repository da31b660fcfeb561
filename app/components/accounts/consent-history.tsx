import type { ConsentRecord } from "#app/domain/accounts/consent-queries.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { settingsMessages } from "#app/i18n/messages/settings.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";

/** Every answer ever given, with its words: what the community would show if somebody asked for proof. */
export function ConsentHistory({ records }: { records: ConsentRecord[] }) {
  const t = useT(settingsMessages);
  const locale = useLocale();
  if (records.length === 0) return null;
  return (
    <Disclosure summary={t("consentHistory")} className="mt-8">
      <ol className="mt-2 flex flex-col gap-4 text-sm">
        {records.map((record) => (
          <li
            key={`${record.purpose}-${record.recordedAt.toISOString()}`}
            className="border-l-2 border-line pl-3"
          >
            <p className="font-medium">
              {t(`purpose_${record.purpose}`)} · {t(record.granted ? "answerYes" : "answerNo")}
            </p>
            <p className="text-ink-soft">
              <time dateTime={record.recordedAt.toISOString()}>
                {formatDateTime(record.recordedAt, locale)}
              </time>{" "}
              · {record.wordingVersion}
            </p>
            <p className="mt-1 text-ink-soft" lang={record.locale}>
              {record.wording}
            </p>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

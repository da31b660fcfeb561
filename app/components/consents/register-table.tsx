import type { RegisterEntry } from "#app/domain/accounts/consent-register-queries.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { consentRegisterMessages } from "#app/i18n/messages/consent-register.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Table } from "#app/ui/table.tsx";

/** Answers with what was read before they were given: the proof, if anybody asks. */
export function RegisterTable({ entries }: { entries: RegisterEntry[] }) {
  const t = useT(consentRegisterMessages);
  const locale = useLocale();
  const columns = [
    { key: "when", label: t("whenAndWhere") },
    { key: "who", label: t("who") },
    { key: "purpose", label: t("purpose") },
    { key: "answer", label: t("answer") },
    { key: "words", label: t("words") },
  ];
  return (
    // A heading that is only heard is out of the flow; it must scroll with its column.
    <Card as="div" padded={false} className="[&>.table-wrap]:relative">
      <Table label={t("register")} columns={columns}>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className="min-w-40 text-ink-soft">
              <time dateTime={entry.recordedAt.toISOString()} className="sm:whitespace-nowrap">
                {formatDateTime(entry.recordedAt, locale)}
              </time>
              <span className="block text-xs">{t(`source_${entry.source}`)}</span>
            </td>
            <td className="whitespace-nowrap">
              <a href={paths.adminConsents({ who: entry.username })}>{entry.displayName}</a>
            </td>
            <td className="whitespace-nowrap">{t(`purpose_${entry.purpose}`)}</td>
            <td className="whitespace-nowrap">
              <Badge
                tone={!entry.holds ? "outline" : entry.granted ? "good" : "neutral"}
                shape={entry.granted ? "disc" : "dash"}
              >
                {t(entry.granted ? "yes" : "no")}
              </Badge>{" "}
              <span className="text-xs text-ink-soft">{t(entry.holds ? "holds" : "overtaken")}</span>
            </td>
            <td className="min-w-64">
              <Disclosure summary={`${t("seeWords")} · ${entry.wordingVersion}`}>
                <p lang={entry.locale} className="max-w-measure text-ink-soft">
                  {entry.wording}
                </p>
              </Disclosure>
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}

import type { OwnCustomerFile } from "#app/domain/privacy/sent-data-queries.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { ownDataMessages } from "#app/i18n/messages/own-data.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";

/** Which customer the actor is taken for, how that was found out, and what the CRM says of them. */
export function CustomerFile({ file, agreed }: { file: OwnCustomerFile | null; agreed: boolean }) {
  const t = useT(ownDataMessages);
  const locale = useLocale();
  if (!file) {
    return (
      <Card title={t("fileTitle")} titleId="file-title">
        <p>{t("fileNone")}</p>
        <p className="mt-1 text-sm text-ink-soft">
          {t(agreed ? "fileNotFound" : "fileNoneAct")}{" "}
          <a href={agreed ? paths.settingsCustomerCode() : paths.settingsPrivacy()}>
            {t(agreed ? "toCustomerCode" : "toPrivacy")}
          </a>
        </p>
      </Card>
    );
  }
  const facts = (["customerCode", "company", "account", "segment", "tier"] as const).filter(
    (key) => file[key],
  );
  return (
    <Card title={t("fileTitle")} titleId="file-title">
      <p>{t(`method_${file.method}`)}</p>
      <p className="text-sm text-ink-soft">{t("linkedSince", { date: formatDate(file.linkedAt, locale) })}</p>
      {facts.length > 0 && (
        <>
          <dl className="mt-4 grid grid-cols-[minmax(0,auto)_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
            {facts.map((key) => (
              <div key={key} className="contents">
                <dt className="text-ink-soft">{t(key === "customerCode" ? "code" : key)}</dt>
                <dd className="min-w-0 break-words">{file[key]}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-3 text-sm text-ink-soft">{t("readHere")}</p>
        </>
      )}
    </Card>
  );
}

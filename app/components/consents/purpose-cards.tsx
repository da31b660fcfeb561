import type { PurposeSummary } from "#app/domain/accounts/consent-register-queries.server.ts";
import { CONSENT_WORDINGS } from "#app/domain/accounts/consent-wordings.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { consentRegisterMessages } from "#app/i18n/messages/consent-register.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";

/** How many agree to each purpose now, and the words in use with all that went before them. */
export function PurposeCards({ summary }: { summary: PurposeSummary[] }) {
  const t = useT(consentRegisterMessages);
  const locale = useLocale();
  return (
    <section aria-label={t("summary")} className="grid gap-3 md:grid-cols-3">
      {summary.map(({ purpose, yes, no, asked, versions }) => (
        <Card key={purpose} as="div">
          <p className="text-sm text-ink-soft">{t(`purpose_${purpose}`)}</p>
          <p className="mt-1 text-2xl font-semibold tabular-nums">{formatNumber(yes, locale)}</p>
          <p className="text-sm text-ink-soft">
            {t("yesCount", { count: yes })} · {t("noCount", { count: no })}
          </p>
          {asked > 0 && <p className="mt-1 text-sm text-ink-soft">{t("askedAgain", { count: asked })}</p>}
          <Disclosure summary={t("versions")} className="mt-2">
            <p className="text-sm" lang={locale}>
              {CONSENT_WORDINGS[purpose].text[locale]}
            </p>
            <ul className="mt-2 space-y-1 text-xs text-ink-soft">
              {versions.map(({ version, holding, answers, firstAt, lastAt }) => (
                <li key={version}>
                  <span className="font-medium text-ink">{version}</span>
                  {version === CONSENT_WORDINGS[purpose].version && <> · {t("current")}</>}
                  {" · "}
                  {t("yesCount", { count: holding })}
                  <span className="block">
                    {t("version", {
                      answers: t("answers", { count: answers }),
                      first: formatDate(firstAt, locale),
                      last: formatDate(lastAt, locale),
                    })}
                  </span>
                </li>
              ))}
            </ul>
          </Disclosure>
        </Card>
      ))}
    </section>
  );
}

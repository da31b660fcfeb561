import { mattersNotAsked } from "#app/domain/accounts/consent-matters.ts";
import { CONSENT_WORDINGS, type ConsentPurpose } from "#app/domain/accounts/consent-wordings.ts";
import { consentWordsMessages } from "#app/i18n/messages/consent-words.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";

type NewWordsProps = {
  purpose: ConsentPurpose;
  /** What the purpose is called on the page. */
  title: string;
  /** Of the words they agreed to. */
  version: string;
};

/** What the words in use name besides what somebody agreed to, and the way to agree to it; nothing where they name no more. */
export function NewWords({ purpose, title, version }: NewWordsProps) {
  const t = useT(consentWordsMessages);
  const locale = useLocale();
  const lacking = mattersNotAsked(purpose, version);
  if (lacking.length === 0) return null;
  return (
    <div className="mt-5">
      <Notice title={t("title")}>
        <p>{t("lacking", { count: lacking.length })}</p>
        <ul className="mt-2 list-disc space-y-1 pl-5">
          {lacking.map((matter) => (
            <li key={matter}>{t(`matter_${matter}`)}</li>
          ))}
        </ul>
        <p className="mt-3">{t("wordsNow")}</p>
        <blockquote className="mt-2 border-l-2 border-edge pl-3 text-sm">
          {CONSENT_WORDINGS[purpose].text[locale]}
        </blockquote>
        <form method="post" className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <input type="hidden" name="purpose" value={purpose} />
          <Button variant="primary" name="granted" value="yes" aria-label={t("agreeFor", { purpose: title })}>
            {t("agree")}
          </Button>
          <span className="text-sm">{t("orNothing")}</span>
        </form>
      </Notice>
    </div>
  );
}

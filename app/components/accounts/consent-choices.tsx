import { CONSENT_WORDINGS } from "#app/domain/accounts/consent-wordings.ts";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";

type ConsentChoicesProps = { errors: Record<string, string> | null; values: Record<string, string> };

/** What a new member must accept, and apart from it what they may. Nothing is ticked for anybody. */
export function ConsentChoices({ errors, values }: ConsentChoicesProps) {
  const t = useT(accountsMessages);
  const locale = useLocale();
  return (
    <>
      <Checkbox
        name="terms"
        label={CONSENT_WORDINGS.terms.text[locale]}
        hint={
          <a href={paths.terms()} target="_blank" rel="noopener">
            {t("readTerms")}
          </a>
        }
        error={errors?.terms}
        defaultChecked={values.terms === "on"}
        required
      />
      <fieldset className="mt-6 border-t border-line pt-5">
        <legend className="sr-only">{t("consentsTitle")}</legend>
        <p aria-hidden="true" className="text-sm font-semibold">
          {t("consentsTitle")}
        </p>
        <p className="mt-1 text-sm text-ink-soft">{t("consentsHint")}</p>
        <div className="mt-2 [&_.choice]:text-sm [&_.field+.field]:mt-2">
          <Checkbox
            name="newsletter"
            label={CONSENT_WORDINGS.newsletter.text[locale]}
            defaultChecked={values.newsletter === "on"}
          />
          <Checkbox
            name="crmMatching"
            label={CONSENT_WORDINGS.crm_matching.text[locale]}
            defaultChecked={values.crmMatching === "on"}
          />
        </div>
      </fieldset>
    </>
  );
}

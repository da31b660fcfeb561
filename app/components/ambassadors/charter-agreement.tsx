import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import { formatDate } from "#app/i18n/format.ts";
import { ambassadorsMessages } from "#app/i18n/messages/ambassadors.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Card } from "#app/ui/card.tsx";
import type { PlaceProps } from "./shown-place.ts";

type CharterAgreementProps = Pick<PlaceProps, "charter" | "locale"> & { act: "accept" | "charter" };

/** The charter in full, and under it the button that agrees to this very version. */
export function CharterAgreement({ charter, act, locale }: CharterAgreementProps) {
  const t = useT(ambassadorsMessages);
  const joining = act === "accept";
  return (
    <>
      <Card title={t("whatYouAgree")} titleId="charter">
        <h3 className="mb-3 text-sm font-normal text-ink-soft">
          {t("charterVersion", { version: charter.version, date: formatDate(charter.date, locale) })}
        </h3>
        <StoredHtml html={charter.html} />
      </Card>
      <Form method="post" className="mt-6">
        <input type="hidden" name="charter" value={charter.version} />
        {joining && <p className="mb-3 text-sm text-ink-soft">{t("acceptNote")}</p>}
        <div className="form-actions">
          <SubmitButton name="act" value={act}>
            {t(joining ? "accept" : "charterAgree")}
          </SubmitButton>
          {joining && (
            <SubmitButton variant="quiet" name="act" value="decline">
              {t("decline")}
            </SubmitButton>
          )}
        </div>
        {joining && <p className="mt-4 text-sm text-ink-soft">{t("noPressure")}</p>}
      </Form>
    </>
  );
}

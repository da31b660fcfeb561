import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { TierMark } from "#app/components/recognition/author-marks.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { NOTE_MAX } from "#app/domain/ambassadors/limits.ts";
import { ambassadorsMessages } from "#app/i18n/messages/ambassadors.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

const LOST = ["losesMark", "losesLounge", "losesPage"] as const;

/** What goes and what stays, before anybody goes. */
export function DeparturePage({ tier }: { tier: string }) {
  const t = useT(ambassadorsMessages);
  const common = useT(commonMessages);
  const { errors, values } = useFormState(ambassadorsMessages, { max: NOTE_MAX });
  const crumbs = [
    { href: paths.ambassadors(), label: t("title") },
    { href: paths.ambassadorInvitation(), label: t("yourPlace") },
    { label: t("leaveTitle") },
  ];
  return (
    <Page
      width="narrow"
      title={t("departureTitle")}
      lead={t("departureLead")}
      before={<Breadcrumb label={common("breadcrumb")} items={crumbs} />}
    >
      <Card title={t("departureLoses")} titleId="loses" aside={<TierMark name={tier} />}>
        <ul className="flex flex-col gap-2 text-sm">
          {LOST.map((key) => (
            <li key={key} className="flex gap-2">
              <Icon name="x" className="mt-1 shrink-0 text-ink-faint" />
              {t(key)}
            </li>
          ))}
        </ul>
      </Card>
      <p className="mt-4 mb-6 text-sm text-ink-soft">{t("departureKeeps")}</p>
      <Form method="post">
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <TextArea
          name="reason"
          label={t("departureReason")}
          hint={t("departureReasonHint")}
          marker={common("optional")}
          error={errors?.reason}
          defaultValue={values.reason}
          maxLength={NOTE_MAX}
          rows={3}
        />
        <div className="form-actions mt-6">
          <SubmitButton variant="danger">{t("departureButton")}</SubmitButton>
          <ButtonLink href={paths.ambassadorInvitation()} variant="quiet">
            {t("departureBack")}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  );
}

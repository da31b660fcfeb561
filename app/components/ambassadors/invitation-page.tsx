import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { ambassadorsMessages } from "#app/i18n/messages/ambassadors.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Card } from "#app/ui/card.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { CharterAgreement } from "./charter-agreement.tsx";
import { SaidNote } from "./said-note.tsx";
import type { PlaceProps } from "./shown-place.ts";

/** An invitation with everything needed to answer it, and no hurry. */
export function InvitationPage({ place, charter, locale }: PlaceProps) {
  const t = useT(ambassadorsMessages);
  const common = useT(commonMessages);
  const { errors } = useFormState(ambassadorsMessages);
  const crumbs = [{ href: paths.ambassadors(), label: t("title") }, { label: t("yourInvitation") }];
  return (
    <Page
      width="reading"
      title={t("invitedTitle", { tier: place.tier })}
      lead={t("invitedLead")}
      before={<Breadcrumb label={common("breadcrumb")} items={crumbs} />}
    >
      <ErrorSummary title={t("errorSummary")} errors={errors} />
      {place.said && (
        <SaidNote
          said={place.said}
          title={place.said.by ? t("invitedBy", { name: place.said.by }) : t("invitedNote")}
        />
      )}
      {place.perks && (
        <Card title={t("whatYouGet")} titleId="perks" className="mb-6">
          <StoredHtml html={place.perks} />
        </Card>
      )}
      <CharterAgreement charter={charter} act="accept" locale={locale} />
    </Page>
  );
}

import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { Page } from "#app/components/shell/page.tsx";
import { formatDate } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { ambassadorsMessages } from "#app/i18n/messages/ambassadors.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SaidNote } from "./said-note.tsx";
import type { PlaceProps } from "./shown-place.ts";

type NoPlacePageProps = { place: PlaceProps["place"] | null; locale: Locale };

/** For who has no invitation, or none any more: how it stands, and what was said. */
export function NoPlacePage({ place, locale }: NoPlacePageProps) {
  const t = useT(ambassadorsMessages);
  const common = useT(commonMessages);
  // What was answered may have been taken back meanwhile.
  const { errors } = useFormState(ambassadorsMessages);
  const overtaken = <ErrorSummary title={t("errorSummary")} errors={errors} />;
  const state = place?.state;
  const past = state === "declined" || state === "left" || state === "removed" ? state : null;
  const title = past ? t(`${past}Title`, { date: formatDate(place!.stateSince, locale) }) : t("none");
  const crumbs = [{ href: paths.ambassadors(), label: t("title") }, { label: t("yourInvitation") }];
  const about = <ButtonLink href={paths.ambassadors()}>{t("aboutProgramme")}</ButtonLink>;
  const breadcrumb = <Breadcrumb label={common("breadcrumb")} items={crumbs} />;
  if (!past) {
    return (
      <Page width="reading" title={t("yourInvitation")} before={breadcrumb}>
        {overtaken}
        <EmptyState icon="award" title={title} text={t("noneText")} action={about} />
      </Page>
    );
  }
  const { said } = place!;
  return (
    <Page width="reading" title={title} lead={t(`${past}Text`)} before={breadcrumb}>
      {overtaken}
      {past === "removed" && said && (
        <SaidNote said={said} title={said.by ? t("removedBy", { name: said.by }) : t("removedReason")} />
      )}
      <p>{about}</p>
    </Page>
  );
}

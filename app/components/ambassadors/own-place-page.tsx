import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { WORDS_MAX } from "#app/domain/ambassadors/limits.ts";
import { formatDate } from "#app/i18n/format.ts";
import { ambassadorsMessages } from "#app/i18n/messages/ambassadors.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SettingsRow } from "#app/ui/settings-row.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { CharterAgreement } from "./charter-agreement.tsx";
import { SaidNote } from "./said-note.tsx";
import type { PlaceProps } from "./shown-place.ts";

/** An ambassador's own page: what was said to them, the charter, their words, the way out. */
export function OwnPlacePage({ place, charter, locale }: PlaceProps) {
  const t = useT(ambassadorsMessages);
  const common = useT(commonMessages);
  const { errors, values } = useFormState(ambassadorsMessages, { max: WORDS_MAX });
  const crumbs = [{ href: paths.ambassadors(), label: t("title") }, { label: t("yourPlace") }];
  const outdated = place.charterVersion !== charter.version;
  return (
    <Page
      width="reading"
      title={t("yourPlace")}
      lead={t("activeLead", {
        tier: place.tier,
        date: formatDate(place.tierSince ?? place.stateSince, locale),
      })}
      before={<Breadcrumb label={common("breadcrumb")} items={crumbs} />}
      actions={
        <ButtonLink href={paths.ambassadorLounge()} icon="messages-square">
          {t("toLounge")}
        </ButtonLink>
      }
    >
      <ErrorSummary title={t("errorSummary")} errors={errors} />
      {place.said && (
        <SaidNote
          said={place.said}
          title={t(place.said.by ? "saidBy" : "saidTeam", { name: place.said.by ?? "" })}
        />
      )}
      {outdated && (
        <div className="mb-6">
          <Notice tone="warn" title={t("charterChangedTitle")}>
            {t("charterChangedText", { version: place.charterVersion ?? 0 })}
          </Notice>
        </div>
      )}
      {outdated ? (
        <CharterAgreement charter={charter} act="charter" locale={locale} />
      ) : (
        <Card title={t("charter")} titleId="charter">
          <p className="mb-3 text-sm text-ink-soft">
            {t("charterVersion", { version: charter.version, date: formatDate(charter.date, locale) })}
            {place.charterAcceptedAt && " · "}
            {place.charterAcceptedAt &&
              t("charterAgreed", { date: formatDate(place.charterAcceptedAt, locale) })}
          </p>
          <Disclosure summary={t("readCharter")}>
            <StoredHtml html={charter.html} />
          </Disclosure>
        </Card>
      )}
      <div className="mt-8">
        <SettingsRow title={t("wordsTitle")} text={t("wordsHint")}>
          <Form method="post" preventScrollReset>
            <TextArea
              name="words"
              label={t("words")}
              error={errors?.words}
              defaultValue={values.words ?? place.words}
              maxLength={WORDS_MAX}
              rows={3}
            />
            <div className="form-actions mt-3">
              <SubmitButton variant="secondary" name="act" value="words">
                {t("wordsSave")}
              </SubmitButton>
            </div>
          </Form>
        </SettingsRow>
        <SettingsRow title={t("whatYouGet")}>
          <StoredHtml html={place.perks} className="text-sm" />
        </SettingsRow>
        <SettingsRow title={t("leaveTitle")} text={t("leaveText")}>
          <ButtonLink href={paths.ambassadorDeparture()} variant="quiet" icon="log-out">
            {t("leave")}
          </ButtonLink>
        </SettingsRow>
      </div>
    </Page>
  );
}

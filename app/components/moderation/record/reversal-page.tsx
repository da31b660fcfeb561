import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { NOTE_MAX, WORDS_MAX } from "#app/domain/moderation/limits.ts";
import type { ActRow } from "#app/domain/moderation/review-views.ts";
import type { Locale } from "#app/i18n/index.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { recordMessages } from "#app/i18n/messages/moderation-record.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { ModerationPage } from "../moderation-page.tsx";
import { ActCard } from "./act-card.tsx";

type ReversalPageProps = {
  act: ActRow;
  reverse: NonNullable<ActRow["can"]["reverse"]>;
  locale: Locale;
  now: Date;
};

/** An earlier decision, and the words with which it is taken back. */
export function ReversalPage({ act, reverse, locale, now }: ReversalPageProps) {
  const t = useT(recordMessages);
  const m = useT(moderationMessages);
  const common = useT(commonMessages);
  const { errors, values } = useFormState(recordMessages);
  return (
    <ModerationPage
      width="reading"
      title={t(`reverseTitle_${reverse}`)}
      lead={t("reverseLead")}
      before={
        <Breadcrumb
          label={common("breadcrumb")}
          items={[
            { href: paths.moderationActs(), label: m("history") },
            { label: t(`reverseTitle_${reverse}`) },
          ]}
        />
      }
    >
      <Card as="div" className="mb-6">
        <ul>
          <ActCard act={act} locale={locale} now={now} />
        </ul>
      </Card>
      <form method="post" noValidate>
        <ErrorSummary title={common("errorSummary")} errors={errors ?? {}} />
        <TextArea
          name="words"
          label={t("reverseWords")}
          error={errors?.words}
          defaultValue={values.words}
          maxLength={WORDS_MAX}
          rows={4}
          required
        />
        <TextArea
          name="note"
          label={t("reverseNote")}
          marker={t("optional")}
          error={errors?.note}
          defaultValue={values.note}
          maxLength={NOTE_MAX}
          rows={2}
        />
        <div className="form-actions mt-6">
          <Button variant="primary">{t(`reverse_${reverse}`)}</Button>
          <ButtonLink href={paths.moderationActs()} variant="quiet">
            {common("cancel")}
          </ButtonLink>
        </div>
      </form>
    </ModerationPage>
  );
}

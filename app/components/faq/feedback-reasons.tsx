import { FEEDBACK_REASONS, FEEDBACK_WORDS_MAX } from "#app/domain/faq/reader-limits.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { helpMessages } from "#app/i18n/messages/help.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

type FeedbackReasonsProps = {
  locale: Locale;
  errors?: Record<string, string | undefined>;
  values?: Record<string, string>;
  pending?: boolean;
};

/** Why an article did not help: the fields that may follow a no. */
export function FeedbackReasons({ locale, errors = {}, values = {}, pending }: FeedbackReasonsProps) {
  const t = translator(helpMessages, locale);
  return (
    <>
      <input type="hidden" name="helpful" value="no" />
      <RadioGroup
        name="reason"
        legend={t("reason")}
        legendHidden
        error={errors.reason}
        defaultValue={values.reason ?? null}
        options={FEEDBACK_REASONS.map((value) => ({ value, label: t(`reason_${value}`) }))}
      />
      <TextArea
        name="words"
        label={t("words")}
        hint={t("wordsHint")}
        error={errors.words}
        defaultValue={values.words}
        maxLength={FEEDBACK_WORDS_MAX}
        rows={3}
      />
      <div className="form-actions">
        <Button variant="primary" pending={pending}>
          {t("send")}
        </Button>
      </div>
    </>
  );
}

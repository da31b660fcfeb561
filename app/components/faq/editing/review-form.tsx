import { Form } from "@remix-run/react";
import { errorTexts } from "#app/components/ideas/compose/error-texts.ts";
import type { EditedRevision, Editing } from "#app/domain/faq/editing-queries.server.ts";
import { REVIEW_NOTE_MAX } from "#app/domain/faq/limits.ts";
import type { FormState } from "#app/http/forms.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { articleErrorMessages } from "#app/i18n/messages/article-errors.ts";
import { articleReviewMessages } from "#app/i18n/messages/article-review.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

type ReviewFormProps = { editing: Editing; open: EditedRevision; refused: FormState | undefined };

/** Publish, or return with a note. What is published is what was read: the form says which edition that was. */
export function ReviewForm({ editing, open, refused }: ReviewFormProps) {
  const t = useT(articleReviewMessages);
  const problems = useT(articleErrorMessages);
  const shared = useT(articleEditingMessages);
  const optional = useT(commonMessages)("optional");
  const locale = useLocale();
  const { can } = editing;
  const errors = errorTexts({
    locale,
    errors: refused?.errors,
    limits: { note: REVIEW_NOTE_MAX },
    own: articleErrorMessages,
  });
  const { form: formError, ...fieldErrors } = errors;
  const why = can.publish ? "adminNotice" : open.state === "review" ? "ownDraftNotice" : "notInReviewNotice";
  return (
    <div className="flex flex-col gap-4 lg:sticky lg:top-4">
      <p className="text-sm text-ink-soft">{t("reviewLead")}</p>
      {open.comment && (
        <div>
          <h2 className="text-sm font-semibold">{t("changeComment")}</h2>
          <p className="mt-1 text-sm">{open.comment}</p>
        </div>
      )}
      {!can.review && <Notice>{t(why)}</Notice>}
      {can.publish && (
        <Form method="post" noValidate className="card card-padded">
          <ErrorSummary
            title={problems("errorSummary")}
            errors={refused && { ...(formError && { note: formError }), ...fieldErrors }}
          />
          <input key={open.edition} type="hidden" name="base" defaultValue={open.edition} />
          <TextArea
            name="note"
            label={t("reviewNote")}
            hint={t("reviewNoteHint")}
            error={fieldErrors.note}
            marker={optional}
            defaultValue={refused?.values.note}
            rows={4}
          />
          <div className="form-actions mt-4">
            <Button variant="primary" name="act" value="publish" icon="check">
              {shared("publish")}
            </Button>
            {can.review && (
              <Button name="act" value="return" icon="undo-2">
                {t("returnIt")}
              </Button>
            )}
          </div>
        </Form>
      )}
    </div>
  );
}

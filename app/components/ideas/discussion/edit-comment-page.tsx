import { Form, useNavigation } from "@remix-run/react";
import { Page } from "#app/components/shell/page.tsx";
import { useEditorTexts } from "#app/components/shell/use-editor-texts.ts";
import { RefusalHelp } from "#app/components/writing/refusal-help.tsx";
import { COMMENT_MAX } from "#app/domain/ideas/limits.ts";
import type { FormState } from "#app/http/forms.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { discussionMessages } from "#app/i18n/messages/discussion.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { MarkdownEditor } from "#app/ui/markdown-editor.tsx";
import { refusalText } from "./refusal-text.ts";

type EditCommentPageProps = {
  comment: { number: number; source: string; authorName: string; ideaTitle: string };
  own: boolean;
  refused: FormState | undefined;
};

export function EditCommentPage({ comment, own, refused }: EditCommentPageProps) {
  const t = useT(discussionMessages);
  const locale = useLocale();
  const common = useT(commonMessages);
  const texts = useEditorTexts();
  const saving = useNavigation().state !== "idle";
  const error = refused && refusalText(locale, refused.errors);
  const title = own ? t("editTitle") : t("editTitleOther", { name: comment.authorName });
  const back = paths.comment(comment.number);
  const trail = [
    { href: paths.ideas(), label: common("ideas") },
    { href: back, label: comment.ideaTitle },
    { label: title },
  ];
  return (
    <Page
      title={title}
      lead={t("editLead")}
      width="reading"
      before={<Breadcrumb label={common("breadcrumb")} items={trail} />}
    >
      <Form method="post">
        <ErrorSummary title={t("errorSummaryEdit")} errors={error ? { body: error } : null} />
        <MarkdownEditor
          name="body"
          label={t("body")}
          labelHidden
          error={error}
          defaultValue={refused?.values.body ?? comment.source}
          maxLength={COMMENT_MAX}
          rows={8}
          required
          previewUrl={paths.preview()}
          uploadUrl={paths.uploads()}
          mentionUrl={paths.personSuggestions()}
          texts={texts}
        />
        <RefusalHelp code={refused?.errors.form} locale={locale} />
        <div className="form-actions mt-4">
          <Button variant="primary" pending={saving}>
            {t("save")}
          </Button>
          <ButtonLink href={back} variant="quiet">
            {t("cancel")}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  );
}

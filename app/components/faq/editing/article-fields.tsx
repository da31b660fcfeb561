import { useEditorTexts } from "#app/components/shell/use-editor-texts.ts";
import { ARTICLE_BODY_MAX, ARTICLE_TITLE_MAX, SUMMARY_MAX } from "#app/domain/faq/limits.ts";
import { articleWritingMessages } from "#app/i18n/messages/article-writing.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { MarkdownEditor } from "#app/ui/markdown-editor.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type ArticleFieldsProps = { values: Record<string, string>; errors: Record<string, string> };

/** The words of an article: title, summary and Markdown. */
export function ArticleFields({ values, errors }: ArticleFieldsProps) {
  const t = useT(articleWritingMessages);
  const optional = useT(commonMessages)("optional");
  const texts = useEditorTexts();
  return (
    <>
      <TextInput
        name="title"
        label={t("fieldTitle")}
        hint={t("fieldTitleHint")}
        error={errors.title}
        defaultValue={values.title}
        maxLength={ARTICLE_TITLE_MAX}
        required
        autoComplete="off"
      />
      <TextArea
        name="summary"
        label={t("fieldSummary")}
        hint={t("fieldSummaryHint")}
        error={errors.summary}
        marker={optional}
        defaultValue={values.summary}
        maxLength={SUMMARY_MAX}
        rows={2}
      />
      <MarkdownEditor
        name="body"
        label={t("fieldBody")}
        hint={t("fieldBodyHint")}
        error={errors.body}
        defaultValue={values.body}
        maxLength={ARTICLE_BODY_MAX}
        rows={22}
        required
        previewUrl={paths.knowledgePreview()}
        uploadUrl={paths.uploads()}
        texts={texts}
      />
    </>
  );
}

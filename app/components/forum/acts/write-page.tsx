import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useEditorTexts } from "#app/components/shell/use-editor-texts.ts";
import { RefusalHelp } from "#app/components/writing/refusal-help.tsx";
import type { FormState } from "#app/http/forms.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { MarkdownEditor } from "#app/ui/markdown-editor.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { actError } from "./act-error.ts";
import { ActFrame, type ActSubject } from "./act-frame.tsx";

type WritePageProps = ActSubject & {
  title: string;
  lead?: string;
  label: string;
  max: number;
  rows: number;
  submit: string;
  refused: FormState | undefined;
  /** What it says now. */
  source?: string;
  hidden?: Record<string, string | number>;
  /** Above the form: what is written about. */
  about?: ReactNode;
  /** A picture or a file can come along without scripts; remarks are words. */
  withFile?: boolean;
};

/** A page to write an answer or a remark on, or to change one: for who has no scripts, and for what was refused. */
export function WritePage(props: WritePageProps) {
  const { title, lead, label, max, rows, submit, refused, source, hidden, about, withFile, ...subject } =
    props;
  const t = useT(forumActMessages);
  const common = useT(commonMessages);
  const locale = useLocale();
  const texts = useEditorTexts();
  const sending = useNavigation().state === "submitting";
  const { body, form, image } = refused?.errors ?? {};
  const error = actError(locale, body ?? form, max);
  const fileError = actError(locale, image);
  return (
    <ActFrame {...subject} title={title} lead={lead}>
      {about}
      <Form method="post" {...(withFile && { encType: "multipart/form-data" })}>
        <ErrorSummary title={t("errorSummary")} errors={refused && { body: error, image: fileError }} />
        {form === "sign_in_first" && (
          <p className="mb-4">
            <a href={paths.login()} target="_blank" rel="noopener">
              {t("signInNewTab")}
            </a>
          </p>
        )}
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <MarkdownEditor
          name="body"
          label={label}
          error={error}
          defaultValue={refused?.values.body ?? source}
          maxLength={max}
          rows={rows}
          required
          previewUrl={paths.preview()}
          {...(withFile && { uploadUrl: paths.uploads() })}
          mentionUrl={paths.personSuggestions()}
          texts={texts}
        />
        {withFile && (
          <TextInput
            type="file"
            name="image"
            label={t("image")}
            hint={t("imageHint")}
            error={fileError}
            marker={common("optional")}
            fieldClassName="unscripted-only"
          />
        )}
        <RefusalHelp code={form} locale={locale} />
        <div className="form-actions mt-6">
          <Button variant="primary" pending={sending}>
            {submit}
          </Button>
          <ButtonLink href={subject.back} variant="quiet">
            {common("cancel")}
          </ButtonLink>
        </div>
      </Form>
    </ActFrame>
  );
}

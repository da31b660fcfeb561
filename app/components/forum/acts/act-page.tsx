import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { NOTE_MAX } from "#app/domain/forum/limits.ts";
import type { FormState } from "#app/http/forms.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import type { IconName } from "#app/ui/icon-names.ts";
import { TextArea } from "#app/ui/text-area.tsx";
import "#app/components/ideas/compose/compose.css";
import { actError } from "./act-error.ts";
import { ActFrame, type ActSubject } from "./act-frame.tsx";

type ActPageProps = ActSubject & {
  title: string;
  lead?: string;
  refused: FormState | undefined;
  /** Above the form: what it is about. */
  about?: ReactNode;
  hidden?: Record<string, string | number>;
  /** Fields before the note, with the sentences for those that were refused. */
  children?: (error: (field: string, max?: number) => string | null) => ReactNode;
  note: { label: string; hint: string; required?: boolean };
  submit: { label: string; icon?: IconName; danger?: boolean };
};

/** One act on a thread that needs words, with everything that was typed still there when it is refused. */
export function ActPage({
  title,
  lead,
  refused,
  about,
  hidden,
  children,
  note,
  submit,
  ...subject
}: ActPageProps) {
  const t = useT(forumActMessages);
  const common = useT(commonMessages);
  const locale = useLocale();
  const sending = useNavigation().state === "submitting";
  const errorOf = (field: string, max?: number) => actError(locale, refused?.errors[field], max);
  const fields = Object.keys(refused?.errors ?? {}).filter((field) => field !== "form" && field !== "note");
  return (
    <ActFrame {...subject} title={title} lead={lead}>
      {about}
      <Form method="post" className="compose">
        <ErrorSummary
          title={t("errorSummary")}
          errors={
            refused && {
              ...Object.fromEntries(fields.map((field) => [field, errorOf(field)])),
              note: errorOf("note", NOTE_MAX) ?? errorOf("form"),
            }
          }
        />
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children?.(errorOf)}
        <TextArea
          name="note"
          label={note.label}
          hint={note.hint}
          error={errorOf("note", NOTE_MAX)}
          marker={note.required ? undefined : common("optional")}
          defaultValue={refused?.values.note}
          rows={4}
          maxLength={NOTE_MAX}
          required={note.required}
        />
        <div className="form-actions mt-6">
          <Button
            variant={submit.danger ? "danger" : "primary"}
            pending={sending}
            {...(submit.icon && { icon: submit.icon })}
          >
            {submit.label}
          </Button>
          <ButtonLink href={subject.back} variant="quiet">
            {common("cancel")}
          </ButtonLink>
        </div>
      </Form>
    </ActFrame>
  );
}

import { Form, useNavigation } from "@remix-run/react";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { TITLE_MAX } from "#app/domain/ideas/limits.ts";
import type { FormState } from "#app/http/forms.ts";
import type { Messages } from "#app/i18n/index.ts";
import { composeMessages } from "#app/i18n/messages/compose.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import "./compose.css";
import { RefusalHelp } from "#app/components/writing/refusal-help.tsx";
import { errorTexts } from "./error-texts.ts";
import { KeptText } from "./kept-text.tsx";
import { type ComposeKind, typedText } from "./typed-text.ts";
import { useComposeDraft } from "./use-compose-draft.ts";

export type ComposeFormProps = {
  kind: ComposeKind;
  /** "" for something new, else the id of what is changed. */
  target: string;
  /** The form's own address: leaving it after a post means that the text has arrived. */
  at: string;
  values: Record<string, string>;
  refused: FormState | undefined;
  draftAt: Date | null;
  now: Date;
  signedIn: boolean;
  /** When the form was opened; left out where it does not matter. */
  began?: string;
  words: { titleHint: string; errorSummary: string; submit: string };
  /** Sentences of this form's own refusals, and the figures in all of them. */
  errorWords?: Messages;
  limits: Record<string, number>;
  /** Between summary and fields: what to look at before posting. */
  confirm?: ReactNode;
  beforeTitle?: (errors: Record<string, string>) => ReactNode;
  /** Under the title: what comes while it is typed. */
  whileTyping?: (form: RefObject<HTMLFormElement>, scripted: boolean) => ReactNode;
  /** Everything after the title. */
  children: (errors: Record<string, string>, scripted: boolean) => ReactNode;
  /** Above the buttons: what happens next. */
  note?: ReactNode;
  cancelHref: string;
};

/** The form for everything that has a title and is posted: kept while it is written, whatever happens. */
export function ComposeForm(props: ComposeFormProps) {
  const { kind, target, at, values, refused, now, signedIn, words } = props;
  const t = useT(composeMessages);
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const draft = useComposeDraft(form, { kind, target, signedIn });
  const navigation = useNavigation();
  const posting = navigation.state !== "idle" && navigation.formMethod === "POST";
  const errors = errorTexts({
    locale,
    errors: refused?.errors,
    limits: props.limits,
    ...(props.errorWords && { own: props.errorWords }),
  });
  const { form: formError, ...fieldErrors } = errors;

  // With scripts, what is like this text was on the screen all along, so nothing has to be confirmed.
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);

  // A page that is told something new while somebody writes was not opened again.
  const [opened] = useState(values.began || props.began || "");

  const leaving = navigation.state === "loading" && posting && navigation.location.pathname !== at;
  useEffect(() => {
    if (leaving && !refused && signedIn) typedText.forget(kind, target);
  }, [leaving, refused, signedIn, kind, target]);

  return (
    <>
      <KeptText
        draftAt={refused ? null : props.draftAt}
        kind={kind}
        target={target}
        backup={draft.backup}
        onRestore={draft.restore}
        onDiscard={draft.discard}
        now={now}
      />
      <Form ref={form} method="post" encType="multipart/form-data" className="compose">
        {/* Enter in a field presses a form's first button: that must not be one beside somebody else's words. */}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
          {words.submit}
        </button>
        <ErrorSummary
          title={words.errorSummary}
          errors={refused && { ...(formError && { title: formError }), ...fieldErrors }}
        />
        {refused?.errors.form === "sign_in_first" && (
          <p className="compose-signin">
            <ButtonLink href={paths.login()} target="_blank" rel="noopener" icon="log-in">
              {t("signInNewTab")}
            </ButtonLink>
          </p>
        )}
        <RefusalHelp code={refused?.errors.form} locale={locale} />
        {props.confirm}
        <input type="hidden" name="began" value={opened} />
        <input type="hidden" name="confirmed" value={scripted || props.confirm ? "1" : ""} />
        {props.beforeTitle?.(fieldErrors)}
        <TextInput
          name="title"
          label={t("title")}
          hint={words.titleHint}
          error={fieldErrors.title}
          defaultValue={values.title}
          maxLength={TITLE_MAX}
          required
          autoComplete="off"
        />
        {!props.confirm && props.whileTyping?.(form, scripted)}
        {props.children(fieldErrors, scripted)}
        {props.note && <p className="compose-note">{props.note}</p>}
        <div className="form-actions compose-actions">
          <Button variant="primary" pending={posting}>
            {words.submit}
          </Button>
          <ButtonLink href={props.cancelHref} variant="quiet">
            {t("cancel")}
          </ButtonLink>
          <span className="compose-saved" role="status">
            {draft.saved && (
              <>
                <Icon name="check" />
                {t("draftSaved")}
              </>
            )}
          </span>
        </div>
      </Form>
    </>
  );
}

import { Form, useNavigation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { TITLE_MAX } from "#app/domain/ideas/limits.ts";
import type { FormState } from "#app/http/forms.ts";
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
import { errorTexts } from "./error-texts.ts";
import { type CategoryChoice, IdeaFields } from "./idea-fields.tsx";
import { KeptText } from "./kept-text.tsx";
import { SimilarPanel } from "./similar-panel.tsx";
import { typedIdea } from "./typed-idea.ts";
import { useComposeDraft } from "./use-compose-draft.ts";

type IdeaFormProps = {
  /** "" for a new idea, else the idea's id. */
  target: string;
  values: Record<string, string>;
  refused: FormState | undefined;
  categories: readonly CategoryChoice[];
  draftAt: Date | null;
  now: Date;
  signedIn: boolean;
  /** Below the fields: what only some people see. */
  extra?: (errors: Record<string, string>) => ReactNode;
  /** Between summary and fields: the ideas to look at before posting. */
  confirm?: ReactNode;
  submitLabel: string;
  cancelHref: string;
};

/** The form for a new idea and for a changed one. */
export function IdeaForm(props: IdeaFormProps) {
  const { target, values, refused, now, signedIn, submitLabel } = props;
  const t = useT(composeMessages);
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const draft = useComposeDraft(form, { target, signedIn });
  const isNew = target === "";
  const navigation = useNavigation();
  const posting = navigation.state !== "idle" && navigation.formMethod === "POST";
  const errors = errorTexts(t, refused?.errors);
  const { form: formError, ...fieldErrors } = errors;

  // With scripts the similar ideas were on the screen all along, so nothing has to be confirmed.
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);

  const leaving =
    navigation.state === "loading" && posting && navigation.location.pathname !== paths.newIdea();
  useEffect(() => {
    if (leaving && !refused) typedIdea.forget(target);
  }, [leaving, refused, target]);

  return (
    <>
      <KeptText
        draftAt={refused ? null : props.draftAt}
        target={target}
        backup={draft.backup}
        onRestore={draft.restore}
        onDiscard={draft.discard}
        now={now}
      />
      <Form ref={form} method="post" encType="multipart/form-data" className="compose">
        {/* Enter in a field presses a form's first button: that must not be a vote for somebody else's idea. */}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
          {submitLabel}
        </button>
        <ErrorSummary
          title={t(isNew ? "errorSummary" : "errorSummaryEdit")}
          errors={refused && { ...(formError && { title: formError }), ...fieldErrors }}
        />
        {refused?.errors.form === "sign_in_first" && (
          <p className="compose-signin">
            <ButtonLink href={paths.login()} target="_blank" rel="noopener" icon="log-in">
              {t("signInNewTab")}
            </ButtonLink>
          </p>
        )}
        {props.confirm}
        <input type="hidden" name="confirmed" value={scripted || props.confirm ? "1" : ""} />
        <TextInput
          name="title"
          label={t("title")}
          hint={t("titleHint")}
          error={fieldErrors.title}
          defaultValue={values.title}
          maxLength={TITLE_MAX}
          required
          autoComplete="off"
        />
        {isNew && !props.confirm && (
          <SimilarPanel form={form} enabled={scripted} canVote={signedIn} locale={locale} />
        )}
        <IdeaFields values={values} errors={fieldErrors} categories={props.categories} />
        {props.extra?.(fieldErrors)}
        <div className="form-actions compose-actions">
          <Button variant="primary" pending={posting}>
            {submitLabel}
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

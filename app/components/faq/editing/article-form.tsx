import { Form, useNavigation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import "#app/components/ideas/compose/compose.css";
import { errorTexts } from "#app/components/ideas/compose/error-texts.ts";
import { KeptText } from "#app/components/ideas/compose/kept-text.tsx";
import { typedText } from "#app/components/ideas/compose/typed-text.ts";
import { useComposeDraft } from "#app/components/ideas/compose/use-compose-draft.ts";
import {
  ARTICLE_BODY_MAX,
  ARTICLE_TITLE_MAX,
  CHANGE_COMMENT_MAX,
  SUMMARY_MAX,
} from "#app/domain/faq/limits.ts";
import type { FormState } from "#app/http/forms.ts";
import { articleErrorMessages } from "#app/i18n/messages/article-errors.ts";
import { articleWritingMessages } from "#app/i18n/messages/article-writing.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { ArticleFields } from "./article-fields.tsx";

type ArticleFormProps = {
  /** Under which name unsaved words are kept; see `draftTarget`. */
  target: string;
  values: Record<string, string>;
  /** `editionOf` what the form is filled with; none for a new article. */
  base?: string;
  refused: FormState | undefined;
  draftAt: Date | null;
  now: Date;
  /** Before and after the words themselves. */
  before?: (errors: Record<string, string>) => ReactNode;
  after?: (errors: Record<string, string>) => ReactNode;
  /** At the end of the row of buttons. */
  acts?: ReactNode;
};

const LIMITS = {
  title: ARTICLE_TITLE_MAX,
  summary: SUMMARY_MAX,
  body: ARTICLE_BODY_MAX,
  comment: CHANGE_COMMENT_MAX,
};

/** The form articles are written in: kept while it is written, saved as a draft or sent to review. */
export function ArticleForm(props: ArticleFormProps) {
  const { target, values, base, refused, now } = props;
  const t = useT(articleWritingMessages);
  const problems = useT(articleErrorMessages);
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const draft = useComposeDraft(form, { kind: "article", target, signedIn: true });
  const navigation = useNavigation();
  const posting = navigation.state !== "idle" && navigation.formMethod === "POST";
  const pressed = posting && String(navigation.formData?.get("act") ?? "");
  const { form: formError, ...errors } = errorTexts({
    locale,
    errors: refused?.errors,
    limits: LIMITS,
    own: articleErrorMessages,
  });

  // A post that leads on has arrived.
  const arrived = posting && navigation.state === "loading" && !refused;
  useEffect(() => {
    if (arrived) typedText.forget("article", target);
  }, [arrived, target]);

  return (
    <>
      <KeptText
        draftAt={refused ? null : props.draftAt}
        kind="article"
        target={target}
        backup={draft.backup}
        onRestore={draft.restore}
        onDiscard={draft.discard}
        now={now}
      />
      <Form ref={form} method="post" className="compose [&_.editor-area]:min-h-80">
        {/* Enter in a field presses a form's first button. */}
        <button
          type="submit"
          name="act"
          value="save"
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
        >
          {t("saveDraft")}
        </button>
        <ErrorSummary
          title={problems("errorSummary")}
          errors={refused && { ...(formError && { title: formError }), ...errors }}
        />
        {/* Not type="hidden": what was kept of an unsaved form says what it was based on. */}
        {base !== undefined && <input key={base} name="base" defaultValue={base} readOnly hidden />}
        {props.before?.(errors)}
        <ArticleFields values={values} errors={errors} />
        {props.after?.(errors)}
        <div className="form-actions compose-actions">
          <Button variant="primary" name="act" value="submit" pending={pressed === "submit"}>
            {t("sendToReview")}
          </Button>
          <Button name="act" value="save" pending={pressed === "save"}>
            {t("saveDraft")}
          </Button>
          {props.acts}
          <span className="compose-saved" role="status">
            {draft.saved && (
              <>
                <Icon name="check" />
                {t("draftKept")}
              </>
            )}
          </span>
        </div>
      </Form>
    </>
  );
}

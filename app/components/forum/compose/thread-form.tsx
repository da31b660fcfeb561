import { useState } from "react";
import { ComposeFields } from "#app/components/ideas/compose/compose-fields.tsx";
import { ComposeForm, type ComposeFormProps } from "#app/components/ideas/compose/compose-form.tsx";
import { THREAD_BODY_MAX, THREAD_TITLE_MAX } from "#app/domain/forum/limits.ts";
import type { Found } from "#app/domain/forum/match.ts";
import { TAGS_MAX } from "#app/domain/ideas/limits.ts";
import { askMessages } from "#app/i18n/messages/ask.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import "./ask.css";
import { ConfirmMatches } from "./confirm-matches.tsx";
import { MatchPanel } from "./match-panel.tsx";
import { type AskedCategory, ProductFields } from "./product-fields.tsx";
import { useTrail } from "./use-trail.ts";

type ThreadFormProps = Pick<
  ComposeFormProps,
  "values" | "refused" | "draftAt" | "now" | "signedIn" | "began"
> & {
  categories: readonly AskedCategory[];
  /** What was found for the text that was sent; without scripts, once, before it is posted. */
  found: Found | undefined;
};

const LIMITS = { title: THREAD_TITLE_MAX, body: THREAD_BODY_MAX, tags: TAGS_MAX };

/** The form for a new question or discussion. */
export function ThreadForm({ categories, found, ...form }: ThreadFormProps) {
  const t = useT(askMessages);
  const locale = useLocale();
  const { values, signedIn, now } = form;
  const { trail, onShown, onOpen } = useTrail(
    values.trail ?? "",
    found ? { matches: found.matches, at: now.getTime() } : null,
  );
  const [category, setCategory] = useState(values.category ?? "");
  const [kind, setKind] = useState(values.threadKind === "discussion" ? "discussion" : "question");
  const submit = !signedIn
    ? t("continueToSignIn")
    : found && found.matches.length > 0
      ? t("postAnyway")
      : t(kind === "discussion" ? "postDiscussion" : "post");
  return (
    <ComposeForm
      {...form}
      kind="thread"
      target=""
      at={paths.newThread()}
      limits={LIMITS}
      errorWords={askMessages}
      words={{ titleHint: t("titleHint"), errorSummary: t("errorSummary"), submit }}
      confirm={found && <ConfirmMatches found={found} locale={locale} onOpen={onOpen} />}
      beforeTitle={(errors) => (
        <>
          <input type="hidden" name="trail" value={trail} />
          {values.asGuest && <input type="hidden" name="asGuest" value="1" />}
          <div className="ask-kind" onChange={(event) => setKind((event.target as HTMLInputElement).value)}>
            <RadioGroup
              name="threadKind"
              legend={t("kind")}
              legendHidden
              error={errors.threadKind}
              defaultValue={kind}
              options={[
                { value: "question", label: t("kind_question") },
                { value: "discussion", label: t("kind_discussion") },
              ]}
            />
          </div>
        </>
      )}
      whileTyping={(ref, enabled) => (
        <MatchPanel form={ref} enabled={enabled} locale={locale} onShown={onShown} onOpen={onOpen} />
      )}
      note={!signedIn && t("guestNote")}
      cancelHref={paths.forum()}
    >
      {(errors, scripted) => (
        <ComposeFields
          values={values}
          errors={errors}
          categories={categories}
          body={{ label: t("body"), hint: t("bodyHint"), max: THREAD_BODY_MAX }}
          signedIn={signedIn}
          onCategory={setCategory}
          afterCategory={<ProductFields {...{ categories, category, values, errors, scripted }} />}
        />
      )}
    </ComposeForm>
  );
}

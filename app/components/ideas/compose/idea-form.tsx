import type { ReactNode } from "react";
import { BODY_MAX, TAGS_MAX, TITLE_MAX } from "#app/domain/ideas/limits.ts";
import { composeMessages } from "#app/i18n/messages/compose.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { type CategoryChoice, ComposeFields } from "./compose-fields.tsx";
import { ComposeForm, type ComposeFormProps } from "./compose-form.tsx";
import { SimilarPanel } from "./similar-panel.tsx";

type IdeaFormProps = Pick<
  ComposeFormProps,
  "target" | "values" | "refused" | "draftAt" | "now" | "signedIn" | "began" | "confirm" | "cancelHref"
> & {
  categories: readonly CategoryChoice[];
  /** Below the fields: what only some people see. */
  extra?: (errors: Record<string, string>) => ReactNode;
  submitLabel: string;
};

const LIMITS = { title: TITLE_MAX, body: BODY_MAX, tags: TAGS_MAX };

/** The form for a new idea and for a changed one. */
export function IdeaForm({ categories, extra, submitLabel, ...form }: IdeaFormProps) {
  const t = useT(composeMessages);
  const locale = useLocale();
  const isNew = form.target === "";
  return (
    <ComposeForm
      {...form}
      kind="idea"
      at={paths.newIdea()}
      limits={LIMITS}
      words={{
        titleHint: t("titleHint"),
        errorSummary: t(isNew ? "errorSummary" : "errorSummaryEdit"),
        submit: submitLabel,
      }}
      whileTyping={(ref, scripted) =>
        isNew && <SimilarPanel form={ref} enabled={scripted} canVote={form.signedIn} locale={locale} />
      }
    >
      {(errors) => (
        <>
          <ComposeFields
            values={form.values}
            errors={errors}
            categories={categories}
            body={{ label: t("body"), hint: t("bodyHint"), max: BODY_MAX }}
            signedIn
          />
          {extra?.(errors)}
        </>
      )}
    </ComposeForm>
  );
}

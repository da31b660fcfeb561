import { Page } from "#app/components/shell/page.tsx";
import type { SimilarView } from "#app/domain/ideas/similar-view.ts";
import type { FormState } from "#app/http/forms.ts";
import type { Locale } from "#app/i18n/index.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { composeMessages } from "#app/i18n/messages/compose.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { StoredHtml } from "../stored-html.tsx";
import type { CategoryChoice } from "./compose-fields.tsx";
import { IdeaForm } from "./idea-form.tsx";
import { SimilarList } from "./similar-list.tsx";

type NewIdeaPageProps = {
  draft: { content: Record<string, string>; updatedAt: Date } | null;
  categories: readonly CategoryChoice[];
  /** What a link to this page already knew. */
  asked: { title: string; category?: string | undefined };
  /** As HTML. */
  rules: string;
  signedIn: boolean;
  staff: boolean;
  began: string;
  locale: Locale;
  now: Date;
  answer: (FormState & { similar?: SimilarView[] }) | undefined;
};

export function NewIdeaPage(props: NewIdeaPageProps) {
  const { draft, asked, rules, staff, signedIn, locale, answer } = props;
  const t = useT(composeMessages);
  const optional = useT(commonMessages)("optional");
  const fresh = {
    language: locale,
    ...(asked.title && { title: asked.title }),
    ...(asked.category && { category: asked.category }),
  };
  const values: Record<string, string> = answer?.values ?? { ...fresh, ...draft?.content };
  const similar = answer?.similar;
  const refused = answer && !similar ? answer : undefined;
  return (
    <Page
      title={t("newTitle")}
      lead={t("newLead")}
      asideLabel={t("rulesTitle")}
      aside={
        <div className="compose-rules">
          <h2>{t("rulesTitle")}</h2>
          <StoredHtml html={rules} />
        </div>
      }
    >
      <IdeaForm
        target=""
        values={values}
        refused={refused}
        categories={props.categories}
        draftAt={answer ? null : (draft?.updatedAt ?? null)}
        now={props.now}
        signedIn={signedIn}
        began={props.began}
        submitLabel={t(similar ? "postAnyway" : "post")}
        cancelHref={paths.ideas()}
        confirm={
          similar && (
            <section className="similar-panel" aria-labelledby="confirm-title">
              <h2 id="confirm-title">{t("similarConfirmTitle")}</h2>
              <p>{t("similarConfirmText")}</p>
              <SimilarList ideas={similar} canVote={signedIn} />
            </section>
          )
        }
        extra={(errors) =>
          staff && (
            <>
              <Checkbox
                name="ambassadorsFirst"
                value="1"
                label={t("ambassadorsFirst")}
                hint={t("ambassadorsFirstHint")}
                defaultChecked={values.ambassadorsFirst === "1"}
              />
              <Disclosure
                summary={t("onBehalfOfSummary")}
                open={Boolean(errors.onBehalfOf || values.onBehalfOf)}
              >
                <TextInput
                  name="onBehalfOf"
                  label={t("onBehalfOf")}
                  hint={t("onBehalfOfHint")}
                  error={errors.onBehalfOf}
                  marker={optional}
                  defaultValue={values.onBehalfOf}
                  autoComplete="off"
                />
              </Disclosure>
            </>
          )
        }
      />
    </Page>
  );
}

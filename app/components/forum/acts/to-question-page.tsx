import type { CategoryChoice } from "#app/components/ideas/compose/compose-fields.tsx";
import type { IdeaHead } from "#app/domain/ideas/converted-idea-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ActPage } from "./act-page.tsx";
import { CategoryField } from "./category-field.tsx";
import { ConversionEffect, type Effect } from "./conversion-effect.tsx";

type ToQuestionPageProps = {
  idea: IdeaHead;
  categories: CategoryChoice[];
  refused: FormState | undefined;
};

/** Where staff makes an idea a question, having seen what comes along. */
export function ToQuestionPage({ idea, categories, refused }: ToQuestionPageProps) {
  const t = useT(forumActMessages);
  const { promotes, comments, followers } = idea;
  const effects: Effect[] = [
    ...(promotes > 0 ? [{ icon: "users" as const, text: t("toThreadVotes", { count: promotes }) }] : []),
    ...(comments > 0
      ? [{ icon: "message-square" as const, text: t("toThreadComments", { count: comments }) }]
      : []),
    ...(followers > 0 ? [{ icon: "bell" as const, text: t("toThreadFollowers", { count: followers }) }] : []),
    { icon: "history", text: t("toThreadBack") },
  ];
  return (
    <ActPage
      subject={idea.title}
      back={paths.idea(idea)}
      section={{ href: paths.ideas(), label: t("ideas") }}
      title={t("toThreadTitle")}
      lead={t("toThreadLead")}
      about={<ConversionEffect effects={effects} />}
      note={{ label: t("conversionNote"), hint: t("publicNote") }}
      submit={{ label: t("toThreadSubmit"), icon: "circle-question-mark" }}
      refused={refused}
    >
      {(error) => (
        <CategoryField
          label={t("toThreadCategory")}
          error={error("category")}
          categories={categories}
          chosen={refused?.values.category ?? idea.category}
        />
      )}
    </ActPage>
  );
}

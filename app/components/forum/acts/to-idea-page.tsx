import type { CategoryChoice } from "#app/components/ideas/compose/compose-fields.tsx";
import type { ThreadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ActPage } from "./act-page.tsx";
import { CategoryField } from "./category-field.tsx";
import { ConversionEffect, type Effect } from "./conversion-effect.tsx";

type ToIdeaPageProps = {
  thread: ThreadHead;
  categories: CategoryChoice[];
  refused: FormState | undefined;
};

/** Where staff makes a question an idea, having seen what comes along. */
export function ToIdeaPage({ thread, categories, refused }: ToIdeaPageProps) {
  const t = useT(forumActMessages);
  const { answers, meToos, followers } = thread;
  const effects: Effect[] = [
    ...(meToos > 0 ? [{ icon: "arrow-up" as const, text: t("toIdeaVotes", { count: meToos }) }] : []),
    ...(answers > 0
      ? [{ icon: "message-square" as const, text: t("toIdeaAnswers", { count: answers }) }]
      : []),
    ...(followers > 0 ? [{ icon: "bell" as const, text: t("toIdeaFollowers", { count: followers }) }] : []),
    { icon: "history", text: t("toIdeaBack") },
  ];
  return (
    <ActPage
      subject={thread.title}
      back={paths.thread(thread)}
      title={t("toIdeaTitle")}
      lead={t("toIdeaLead")}
      about={<ConversionEffect effects={effects} />}
      note={{ label: t("conversionNote"), hint: t("publicNote") }}
      submit={{ label: t("toIdeaSubmit"), icon: "lightbulb" }}
      refused={refused}
    >
      {(error) => (
        <CategoryField
          label={t("toIdeaCategory")}
          error={error("category")}
          categories={categories}
          chosen={refused?.values.category ?? thread.category}
        />
      )}
    </ActPage>
  );
}

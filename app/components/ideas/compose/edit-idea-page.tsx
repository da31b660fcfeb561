import { Page } from "#app/components/shell/page.tsx";
import type { FormState } from "#app/http/forms.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { composeMessages } from "#app/i18n/messages/compose.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import type { CategoryChoice } from "./compose-fields.tsx";
import { IdeaForm } from "./idea-form.tsx";

type EditIdeaPageProps = {
  idea: { id: string; number: number; slug: string; title: string; values: Record<string, string> };
  draft: { content: Record<string, string>; updatedAt: Date } | null;
  categories: readonly CategoryChoice[];
  now: Date;
  refused: FormState | undefined;
};

export function EditIdeaPage({ idea, draft, categories, now, refused }: EditIdeaPageProps) {
  const t = useT(composeMessages);
  const common = useT(commonMessages);
  const trail = [
    { href: paths.ideas(), label: common("ideas") },
    { href: paths.idea(idea), label: idea.title },
    { label: t("editTitle") },
  ];
  return (
    <Page
      title={t("editTitle")}
      lead={t("editLead")}
      width="reading"
      before={<Breadcrumb label={common("breadcrumb")} items={trail} />}
    >
      <IdeaForm
        target={idea.id}
        values={refused?.values ?? { ...idea.values, ...draft?.content }}
        refused={refused}
        categories={categories}
        draftAt={draft?.updatedAt ?? null}
        now={now}
        signedIn
        submitLabel={t("save")}
        cancelHref={paths.idea(idea)}
      />
    </Page>
  );
}

import { Page } from "#app/components/shell/page.tsx";
import type { CategoryChoice } from "#app/domain/faq/category-choice-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { articleWritingMessages } from "#app/i18n/messages/article-writing.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ArticleForm } from "./article-form.tsx";
import { PlaceFields } from "./place-fields.tsx";

type NewArticlePageProps = {
  categories: CategoryChoice[];
  draft: { content: Record<string, string>; updatedAt: Date } | null;
  /** Chosen by the way one came: the category, the reader's language. */
  preset: Record<string, string>;
  now: Date;
  refused: FormState | undefined;
};

export function NewArticlePage({ categories, draft, preset, now, refused }: NewArticlePageProps) {
  const t = useT(articleWritingMessages);
  const shared = useT(articleEditingMessages);
  const common = useT(commonMessages);
  const values = refused?.values ?? { ...preset, ...draft?.content };
  const trail = [{ href: paths.knowledge(), label: shared("desk") }, { label: t("newTitle") }];
  return (
    <Page
      title={t("newTitle")}
      lead={t("newLead")}
      width="reading"
      before={<Breadcrumb label={common("breadcrumb")} items={trail} />}
    >
      <ArticleForm
        target=""
        values={values}
        refused={refused}
        draftAt={draft?.updatedAt ?? null}
        now={now}
        before={(errors) => <PlaceFields categories={categories} values={values} errors={errors} />}
      />
    </Page>
  );
}

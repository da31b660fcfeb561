import { Page } from "#app/components/shell/page.tsx";
import { draftTarget } from "#app/domain/faq/draft-target.ts";
import type { EditedRevision, Editing } from "#app/domain/faq/editing-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { articleWritingMessages } from "#app/i18n/messages/article-writing.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ArticleForm } from "./article-form.tsx";
import { ChangeFields } from "./change-fields.tsx";
import { ConflictPanel } from "./conflict-panel.tsx";
import { EditActs } from "./edit-acts.tsx";
import { EditNotices } from "./edit-notices.tsx";
import { OriginalPane } from "./original-pane.tsx";
import { StateLine } from "./state-line.tsx";

type EditArticlePageProps = {
  editing: Editing;
  draft: { content: Record<string, string>; updatedAt: Date } | null;
  now: Date;
  refused: FormState | undefined;
};

const DISCARD_FORM = "discard";

const valuesOf = (text: EditedRevision | null): Record<string, string> =>
  text ? { title: text.title, summary: text.summary, body: text.source } : {};

/** An article's words in one language: written, or translated beside the original. */
export function EditArticlePage({ editing, draft, now, refused }: EditArticlePageProps) {
  const t = useT(articleWritingMessages);
  const shared = useT(articleEditingMessages);
  const common = useT(commonMessages);
  const { article, language, open, published, original } = editing;
  const stored = open ?? published;
  const target = draftTarget(article, language);
  const saved = {
    ...valuesOf(stored),
    comment: open?.comment ?? "",
    significance: open?.significance ?? "major",
  };
  const values: Record<string, string> = refused?.values ?? { ...saved, ...draft?.content };
  const overtaken =
    refused?.errors.form === "revision_changed" ||
    (!refused && draft !== null && (draft.content.base ?? editing.edition) !== editing.edition);
  const named = editing.title;
  const title = original
    ? t("translateTitle", { title: original.now?.title ?? named, language: shared(`language_${language}`) })
    : t("editTitleOf", { title: named });
  const trail = [
    { href: paths.knowledge(), label: shared("desk") },
    { href: paths.knowledgeArticle(article.number), label: named },
    { label: shared(`language_${language}`) },
  ];
  const outOfDate = article.languages.some((one) => one.language === language && one.outOfDate);
  const waitsForSource = original !== null && original.now === null;
  return (
    <Page
      title={title}
      lead={<StateLine revision={stored} outOfDate={outOfDate} now={now} />}
      width={original?.now ? "full" : "reading"}
      before={<Breadcrumb label={common("breadcrumb")} items={trail} />}
      actions={<EditActs editing={editing} />}
    >
      <EditNotices editing={editing} />
      {waitsForSource ? (
        <EmptyState
          icon="languages"
          title={t("sourceFirst")}
          text={t("sourceFirstText", { language: shared(`language_${article.sourceLanguage}`) })}
        />
      ) : (
        !article.retired && (
          <div className={original?.now ? "grid gap-6 lg:grid-cols-2" : undefined}>
            {original?.now && <OriginalPane original={original.now} language={article.sourceLanguage} />}
            <div className="min-w-0">
              {overtaken && stored && (
                <ConflictPanel
                  theirs={stored}
                  mine={{
                    title: values.title ?? "",
                    summary: values.summary ?? "",
                    // As it is stored: a form sends line ends as two characters.
                    source: (values.body ?? "").replace(/\r\n?/g, "\n").trimEnd(),
                  }}
                  target={target}
                />
              )}
              <ArticleForm
                key={`${article.id}${language}`}
                target={target}
                values={values}
                base={editing.edition}
                refused={refused}
                draftAt={overtaken ? null : (draft?.updatedAt ?? null)}
                now={now}
                after={(errors) => <ChangeFields editing={editing} values={values} errors={errors} />}
                acts={
                  open && (
                    <Button variant="quiet" form={DISCARD_FORM} formNoValidate>
                      {t("discardDraft")}
                    </Button>
                  )
                }
              />
              <form
                id={DISCARD_FORM}
                method="post"
                action={paths.knowledgeRemoval(article.number, language)}
                hidden
              />
            </div>
          </div>
        )
      )}
    </Page>
  );
}

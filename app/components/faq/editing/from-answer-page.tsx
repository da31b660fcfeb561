import { Page } from "#app/components/shell/page.tsx";
import type { FoundArticle } from "#app/domain/faq/article-finder-queries.server.ts";
import type { CategoryChoice } from "#app/domain/faq/category-choice-queries.server.ts";
import type { OriginDraft } from "#app/domain/faq/origin-draft-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { articleWritingMessages } from "#app/i18n/messages/article-writing.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ArticleForm } from "./article-form.tsx";
import { ArticleSearch } from "./article-search.tsx";
import { PlaceFields } from "./place-fields.tsx";

type FromAnswerPageProps = {
  origin: OriginDraft;
  /** Under which name unsaved words are kept. */
  target: string;
  draft: { content: Record<string, string>; updatedAt: Date } | null;
  categories: CategoryChoice[];
  search: { q: string; found: FoundArticle[] };
  now: Date;
  refused: FormState | undefined;
};

/** The second of two clicks: the draft is written already, with credit to who answered. */
export function FromAnswerPage(props: FromAnswerPageProps) {
  const { origin, target, draft, categories, search, now, refused } = props;
  const { thread, answer, linked } = origin;
  const t = useT(articleWritingMessages);
  const shared = useT(articleEditingMessages);
  const common = useT(commonMessages);
  const values = refused?.values ?? { ...origin.values, ...draft?.content };
  const trail = [{ href: paths.thread(thread), label: thread.title }, { label: t("fromAnswerTitle") }];
  const link = ({ number, title }: { number: number; title: string }) => (
    <form method="post" action={paths.knowledgeOrigins(number)}>
      <input type="hidden" name="thread" value={thread.number} />
      {answer && <input type="hidden" name="answer" value={answer.number} />}
      <Button size="sm" icon="link" aria-label={t("linkThis", { title })}>
        {shared("linkIt")}
      </Button>
    </form>
  );
  return (
    <Page
      title={t("fromAnswerTitle")}
      lead={t("fromAnswerLead")}
      before={<Breadcrumb label={common("breadcrumb")} items={trail} />}
      asideLabel={t("fromQuestion")}
      aside={
        <div className="flex flex-col gap-6 text-sm">
          <section aria-labelledby="question">
            <h2 id="question" className="text-base font-semibold">
              {t("fromQuestion")}
            </h2>
            <p className="mt-1">
              <a href={paths.thread(thread)}>{thread.title}</a>
            </p>
            <p className="mt-2 text-ink-soft">
              {answer ? t("creditLine", { name: answer.author.name }) : t("noAnswerLine")}
            </p>
          </section>
          <section aria-labelledby="instead">
            <h2 id="instead" className="text-base font-semibold">
              {t("linkInstead")}
            </h2>
            <p className="mt-1 text-ink-soft">{t("linkInsteadText")}</p>
            <ArticleSearch
              action={paths.threadArticle(thread)}
              {...(answer && { keep: { answer: String(answer.number) } })}
              label={t("findArticle")}
              {...search}
              act={link}
            />
          </section>
        </div>
      }
    >
      {linked.length > 0 && (
        <div className="mb-6">
          <Notice title={t("linkedAlready")}>
            <ul>
              {linked.map(({ number, title }) => (
                <li key={number}>
                  <a href={paths.knowledgeArticle(number)}>{title}</a>
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <ArticleForm
        target={target}
        values={values}
        refused={refused}
        draftAt={draft?.updatedAt ?? null}
        now={now}
        before={(errors) => <PlaceFields categories={categories} values={values} errors={errors} />}
      />
    </Page>
  );
}

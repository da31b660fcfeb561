import { ActPage } from "#app/components/forum/acts/act-page.tsx";
import { ThreadCard } from "#app/components/forum/acts/thread-card.tsx";
import type { ThreadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { helpingMessages } from "#app/i18n/messages/helping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";

type SuggestArticlePageProps = {
  thread: ThreadHead;
  /** The reader has the power: it is drafted, not suggested. */
  able: boolean;
  refused: FormState | undefined;
};

/** That the accepted answer of a question should be an article. */
export function SuggestArticlePage({ thread, able, refused }: SuggestArticlePageProps) {
  const t = useT(helpingMessages);
  return (
    <ActPage
      subject={thread.title}
      back={paths.thread(thread)}
      title={t(able ? "articleDo" : "articleTitle")}
      lead={t(able ? "articleDoLead" : "articleLead")}
      about={
        <div className="mb-6">
          <ThreadCard thread={thread} role={t("menuArticle")} />
        </div>
      }
      note={{ label: t("note"), hint: t("noteHint") }}
      submit={{ label: t(able ? "articleDoSubmit" : "articleSubmit"), icon: "book-open" }}
      refused={refused}
    />
  );
}

import { ActPage } from "#app/components/forum/acts/act-page.tsx";
import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import { THREAD_TITLE_MAX } from "#app/domain/forum/limits.ts";
import type { FormState } from "#app/http/forms.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type MovePageProps = {
  thread: { number: number; slug: string; title: string };
  /** Number of the answer to move; null for the question's own text. */
  answer: number | null;
  /** What is moved, as it reads in public, and who wrote it. */
  html: string;
  author: string;
  refused: FormState | undefined;
};

/** Where an agent takes words out of the public, and sees which. */
export function MovePage({ thread, answer, html, author, refused }: MovePageProps) {
  const t = useT(serviceMessages);
  return (
    <ActPage
      subject={thread.title}
      back={paths.thread(thread)}
      title={t("moveTitle")}
      lead={t(answer ? "moveLeadAnswer" : "moveLeadQuestion")}
      about={
        <>
          <section className="mb-4 rounded-lg border border-line bg-surface p-5">
            <h2 className="mb-2 text-sm font-semibold text-ink-soft">
              {t("moveWords")} · {author}
            </h2>
            <StoredHtml html={html} className="prose-sm" />
          </section>
          <div className="mb-6">
            <Notice tone="warn">{t("moveWarning")}</Notice>
          </div>
        </>
      }
      hidden={answer ? { answer } : {}}
      note={{ label: t("moveNote"), hint: t("moveNoteHint") }}
      submit={{ label: t("moveDo"), icon: "lock" }}
      refused={refused}
    >
      {(error) =>
        !answer && (
          <TextInput
            name="title"
            label={t("moveNewTitle")}
            hint={t("moveNewTitleHint")}
            error={error("title", THREAD_TITLE_MAX)}
            defaultValue={refused?.values.title ?? thread.title}
            maxLength={THREAD_TITLE_MAX}
          />
        )
      }
    </ActPage>
  );
}

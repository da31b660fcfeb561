import { EditsPage } from "#app/components/ideas/compose/edits-page.tsx";
import type { Edit } from "#app/domain/core/edits.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";

type ThreadEditsPageProps = {
  of: "thread" | "answer";
  thread: { title: string };
  back: string;
  edits: readonly Edit[];
  now: Date;
};

/** How the words of a question or an answer came to be what they are. */
export function ThreadEditsPage({ of, thread, back, edits, now }: ThreadEditsPageProps) {
  const t = useT(forumActMessages);
  return (
    <EditsPage
      title={t(of === "thread" ? "historyThreadTitle" : "historyAnswerTitle")}
      none={t("historyNone")}
      trail={[
        { href: paths.forum(), label: t("forum") },
        { href: back, label: thread.title },
      ]}
      edits={edits}
      now={now}
    />
  );
}

import type { Decision } from "#app/domain/core/authorize.ts";
import { POST_MAX } from "#app/domain/forum/limits.ts";
import type { ThreadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ClosedPage } from "./closed-page.tsx";
import { ThreadCard } from "./thread-card.tsx";
import { WritePage } from "./write-page.tsx";

type AnswerPageProps = {
  thread: ThreadHead;
  allowed: Decision;
  /** When the form was opened. */
  began: string;
  refused: FormState | undefined;
};

/** The form of a thread's page, on a page of its own. */
export function AnswerPage({ thread, allowed, began, refused }: AnswerPageProps) {
  const t = useT(forumActMessages);
  const question = thread.facts.kind === "question";
  const frame = {
    subject: thread.title,
    back: paths.thread(thread),
    title: t(question ? "answerTitle" : "replyTitle"),
  };
  // What was typed is never put away, even if it can no longer be posted.
  if (allowed !== true && !refused) {
    return <ClosedPage {...frame} code={allowed} here={paths.threadAnswers(thread)} />;
  }
  return (
    <WritePage
      {...frame}
      about={
        <div className="mb-6">
          <ThreadCard thread={thread} role={t(question ? "duplicateThis" : "thisDiscussion")} />
        </div>
      }
      lead={t(question ? "answerLead" : "replyLead")}
      label={t(question ? "answerLabel" : "replyLabel")}
      submit={t(question ? "answerSubmit" : "replySubmit")}
      max={POST_MAX}
      rows={10}
      withFile
      hidden={{ began: refused?.values.began || began }}
      refused={refused}
    />
  );
}

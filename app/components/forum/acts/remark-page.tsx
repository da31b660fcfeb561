import type { Decision } from "#app/domain/core/authorize.ts";
import { REMARK_MAX } from "#app/domain/forum/limits.ts";
import type { ThreadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import type { WrittenPost } from "#app/domain/forum/written-post-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ClosedPage } from "./closed-page.tsx";
import { QuotedPost } from "./quoted-post.tsx";
import { WritePage } from "./write-page.tsx";

type RemarkPageProps = {
  thread: ThreadHead;
  /** The answer it is about; null for the question. */
  post: Pick<WrittenPost, "number" | "authorName" | "html"> | null;
  allowed: Decision;
  /** When the form was opened. */
  began: string;
  refused: FormState | undefined;
};

/** A remark under a question or under an answer, on a page of its own. */
export function RemarkPage({ thread, post, allowed, began, refused }: RemarkPageProps) {
  const t = useT(forumActMessages);
  // A form that was refused came without the query, and says itself what it is about.
  const answer = post?.number ?? refused?.values.answer;
  const frame = {
    subject: thread.title,
    back: post ? paths.answer(post.number) : paths.thread(thread),
    title: post ? t("remarkTitleOn", { name: post.authorName }) : t("remarkTitle"),
  };
  if (allowed !== true && !refused) {
    return <ClosedPage {...frame} code={allowed} here={paths.threadRemarks(thread)} />;
  }
  return (
    <WritePage
      {...frame}
      lead={t("remarkLead")}
      label={t("remarkLabel")}
      submit={t("remarkSubmit")}
      max={REMARK_MAX}
      rows={4}
      hidden={{ began: refused?.values.began || began, ...(answer && { answer }) }}
      about={post && <QuotedPost {...post} />}
      refused={refused}
    />
  );
}

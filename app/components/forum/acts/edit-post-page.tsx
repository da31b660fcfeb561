import { POST_MAX, REMARK_MAX } from "#app/domain/forum/limits.ts";
import type { FormState } from "#app/http/forms.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { WritePage } from "./write-page.tsx";

type EditPostPageProps = {
  of: "answer" | "remark";
  thread: { title: string };
  post: { number: number; source: string; authorName: string };
  own: boolean;
  refused: FormState | undefined;
};

/** Where an answer or a remark is changed. */
export function EditPostPage({ of, thread, post, own, refused }: EditPostPageProps) {
  const t = useT(forumActMessages);
  const answer = of === "answer";
  const { authorName: name } = post;
  const title = answer
    ? own
      ? t("editAnswerTitle")
      : t("editAnswerTitleOther", { name })
    : own
      ? t("editRemarkTitle")
      : t("editRemarkTitleOther", { name });
  return (
    <WritePage
      subject={thread.title}
      back={answer ? paths.answer(post.number) : paths.remark(post.number)}
      title={title}
      lead={t("editThreadLead")}
      label={t(answer ? "answerLabel" : "remarkLabel")}
      submit={t("save")}
      max={answer ? POST_MAX : REMARK_MAX}
      rows={answer ? 10 : 4}
      withFile={answer}
      source={post.source}
      refused={refused}
    />
  );
}

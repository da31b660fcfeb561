import type { ThreadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import type { WrittenPost } from "#app/domain/forum/written-post-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ActPage } from "./act-page.tsx";
import { QuotedPost } from "./quoted-post.tsx";

type SolutionPageProps = {
  thread: ThreadHead;
  post: Pick<WrittenPost, "number" | "authorName" | "html"> | null;
  /** It is to be the solution; false takes that back. */
  on: boolean;
  /** A reason must be given. */
  explain: boolean;
  refused: FormState | undefined;
};

/** Where a solution is chosen or taken back with a reason. */
export function SolutionPage({ thread, post, on: asked, explain, refused }: SolutionPageProps) {
  const t = useT(forumActMessages);
  const on = refused?.values.on ? refused.values.on === "true" : asked;
  const lead = on ? (explain ? "solutionChange" : "solutionLead") : "solutionUndoLead";
  return (
    <ActPage
      subject={thread.title}
      back={paths.thread(thread)}
      title={t(on ? "solutionTitle" : "solutionUndoTitle")}
      lead={t(lead)}
      about={post && <QuotedPost {...post} />}
      hidden={{ answer: post?.number ?? refused?.values.answer ?? "", on: String(on) }}
      note={{ label: t("solutionNote"), hint: t("publicNote"), required: explain }}
      submit={{ label: t(on ? "solutionSubmit" : "solutionUndoSubmit"), ...(on && { icon: "circle-check" }) }}
      refused={refused}
    />
  );
}

import { Page } from "#app/components/shell/page.tsx";
import type { CommentThread, ThreadComment } from "#app/domain/ideas/comment-thread.ts";
import type { FormState } from "#app/http/forms.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { discussionMessages } from "#app/i18n/messages/discussion.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Discussion } from "./discussion.tsx";
import { refusalText } from "./refusal-text.ts";

type CommentsPageProps = {
  idea: { number: number; slug: string; title: string; commentCount: number };
  thread: CommentThread | null;
  /** One comment with its replies, instead of the whole thread. */
  replies: { comment: ThreadComment; next: string | null } | null;
  canComment: true | string;
  /** When the page was opened, for its forms. */
  began: string;
  now: Date;
  refused: FormState | undefined;
};

/** A discussion on its own: for the replies that the idea's page has no room for, and for a comment that was refused. */
export function CommentsPage({ idea, thread, replies, canComment, began, now, refused }: CommentsPageProps) {
  const t = useT(discussionMessages);
  const locale = useLocale();
  const common = useT(commonMessages);
  const parent = Number(refused?.values.parent ?? 0);
  const sentence = refused && refusalText(locale, refused.errors);
  const title = replies
    ? t("threadTitle", { name: replies.comment.author.displayName })
    : t("pageTitle", { title: idea.title });
  const trail = [
    { href: paths.ideas(), label: common("ideas") },
    { href: paths.idea(idea), label: idea.title },
    { label: title },
  ];
  const shown = thread ?? { items: replies ? [replies.comment] : [], next: null, cursor: null };
  const field = parent ? `reply-${parent}` : "comment-body";
  return (
    <Page title={title} width="reading" before={<Breadcrumb label={common("breadcrumb")} items={trail} />}>
      {sentence && <ErrorSummary title={t("errorSummary")} errors={{ [field]: sentence }} />}
      <Discussion
        thread={shown}
        idea={idea}
        canComment={canComment}
        began={began}
        now={now}
        single={replies ? replies.comment.number : null}
        refused={
          refused && sentence
            ? { place: parent, text: refused.values.body ?? "", code: refused.errors.form, sentence }
            : null
        }
        nextHref={
          replies
            ? replies.next && paths.ideaComments(idea, { of: replies.comment.number, cursor: replies.next })
            : thread?.next && paths.ideaComments(idea, { cursor: thread.next })
        }
      />
      <p className="mt-8">
        <ButtonLink href={`${paths.idea(idea)}#discussion`} icon="arrow-left" size="sm">
          {t(replies ? "wholeThread" : "backToIdea")}
        </ButtonLink>
      </p>
    </Page>
  );
}

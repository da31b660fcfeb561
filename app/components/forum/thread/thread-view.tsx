import { lazy, Suspense } from "react";
import { FollowButton } from "#app/components/follow-button.tsx";
import "#app/components/ideas/discussion/discussion.css";
import "#app/components/ideas/ideas.css";
import { ReportMenu } from "#app/components/moderation/report-menu.tsx";
import { Page } from "#app/components/shell/page.tsx";
import type { TeamState } from "#app/domain/cases/team-state.ts";
import type { Quoted } from "#app/domain/forum/quote-queries.server.ts";
import type { ThreadSurroundings } from "#app/domain/forum/thread-around-queries.server.ts";
import type { ThreadLink, ThreadPage } from "#app/domain/forum/thread-page.ts";
import type { PostList } from "#app/domain/forum/thread-post.ts";
import type { TrailEntry } from "#app/domain/forum/trail-queries.server.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { threadMessages } from "#app/i18n/messages/thread.ts";
import { textLanguage } from "#app/i18n/text-language.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import "../forum.css";
import "./thread.css";
import { AnswerClosed } from "./answer-closed.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { AnswerSection } from "./answer-section.tsx";
import { LateStaffTools } from "./late-staff-tools.tsx";
import { LateSuggestions } from "./late-suggestions.tsx";
import { MeToo } from "./me-too.tsx";
import { QuestionStory } from "./question-story.tsx";
import { quoteText } from "./quote-text.ts";
import type { ThreadFrame } from "./thread-frame.ts";
import { ThreadSide } from "./thread-side.tsx";
import { useThreadScripts } from "./use-thread-scripts.ts";

// Few readers are in need of customer service: the others are not sent these scripts.
const NotSolved = lazy(async () => ({ default: (await import("./not-solved.tsx")).NotSolved }));

type ThreadViewProps = {
  thread: ThreadPage;
  idea: ThreadLink | null;
  posts: PostList;
  around: ThreadSurroundings;
  /** What the answer begins with, when a quote was asked for without scripts. */
  quoted: Quoted | null;
  team: TeamState | null;
  /** What the asker had seen before asking; empty for who is not staff. */
  trail: readonly TrailEntry[];
  openRemarks: number | null;
  staff: boolean;
  signedIn: boolean;
  /** When the page was opened, for its forms; "" for a guest. */
  began: string;
  locale: Locale;
  now: Date;
};

/** A question and its answers, or a discussion and its replies. */
export function ThreadView(props: ThreadViewProps) {
  const { thread, idea, posts, around, quoted, team, trail, openRemarks, staff, signedIn, locale, now } =
    props;
  const t = translator(threadMessages, locale);
  const { handlers, ...scripts } = useThreadScripts({ number: thread.number, locale, data: posts });
  const { number, slug, kind } = thread;
  const frame: ThreadFrame = {
    t,
    locale,
    now,
    thread: { number, slug, kind, authorId: thread.author.id },
    asker: thread.asker,
    explain: thread.solved && !thread.asker,
    quotable: thread.can.answer === true,
    cursor: posts.cursor,
    openRemarks,
    gaps: new Map(
      around.steps.flatMap((step) => (step.post === null || !step.note ? [] : [[step.post, step]])),
    ),
    ...scripts,
  };
  const question = kind === "question";
  const quote = quoted && {
    says: t("quoteSays", { name: quoted.name }),
    href: quoted.number === 0 ? null : paths.answer(quoted.number),
    words: quoted.source,
  };
  return (
    <div className="contents" data-began={props.began} {...handlers}>
      <Page
        className="thread-page"
        title={thread.title}
        titleLang={textLanguage(thread.language, locale)}
        before={
          <Breadcrumb
            label={t("breadcrumb")}
            items={[
              { label: t("forum"), href: paths.forum({ kind: question ? null : kind }) },
              {
                label: thread.category.name,
                href: paths.forum({ kind: question ? null : kind, category: thread.category.slug }),
              },
            ]}
          />
        }
        actions={
          <>
            {question && <MeToo thread={thread} frame={frame} />}
            <FollowButton
              action={paths.threadFollow(thread)}
              here={paths.thread(thread)}
              following={thread.following}
              signedIn={signedIn}
              texts={{
                follow: t("follow"),
                following: t("following"),
                hint: t("followHint"),
                followers: null,
              }}
            />
            {thread.can.edit && (
              <ButtonLink href={paths.threadEdit(thread)} icon="pencil">
                {t("edit")}
              </ButtonLink>
            )}
            {thread.can.report && <ReportMenu kind="thread" id={String(thread.number)} />}
          </>
        }
      >
        <div className="idea-columns">
          <QuestionStory
            thread={thread}
            around={around}
            idea={idea}
            frame={frame}
            suggest={
              signedIn &&
              !staff &&
              !idea && (
                <LateSuggestions thread={thread} hasArticle={around.articles.length > 0} locale={locale} />
              )
            }
          />
          <div className="idea-talk">
            {staff && <LateStaffTools thread={thread} trail={trail} locale={locale} now={now} />}
            <AnswerSection thread={thread} posts={posts} frame={frame} />
            {thread.can.escalate && (
              <Suspense>
                <NotSolved team={team} frame={frame} />
              </Suspense>
            )}
            <div className="discussion-compose">
              {thread.can.answer === true || frame.refused?.place === 0 ? (
                <AnswerForm frame={frame} text={quote ? quoteText(quote) : undefined} />
              ) : (
                <AnswerClosed
                  frame={frame}
                  reason={thread.locked ? "thread_locked" : String(thread.can.answer)}
                />
              )}
            </div>
          </div>
          <ThreadSide thread={thread} around={around} frame={frame} />
        </div>
      </Page>
    </div>
  );
}

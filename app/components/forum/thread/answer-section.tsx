import type { ThreadPage } from "#app/domain/forum/thread-page.ts";
import type { PostList } from "#app/domain/forum/thread-post.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { AnswerItem } from "./answer-item.tsx";
import type { ThreadFrame } from "./thread-frame.ts";

type AnswerSectionProps = { thread: ThreadPage; posts: PostList; frame: ThreadFrame };

/** The accepted answer, then a page of the others, best first. */
export function AnswerSection({ thread, posts, frame }: AnswerSectionProps) {
  const { t } = frame;
  const question = thread.kind === "question";
  const { accepted, items, next, cursor } = posts;
  const others = thread.answers - (thread.solved ? 1 : 0);
  const heading = question ? (thread.solved ? "otherAnswers" : "answers") : "replies";
  return (
    <>
      {accepted && (
        <section aria-labelledby="accepted" className="accepted">
          <h2 id="accepted" className="accepted-title">
            <Icon name="circle-check" />
            {t("accepted")}
          </h2>
          <AnswerItem post={accepted} frame={frame} as="article" />
        </section>
      )}
      <section aria-labelledby="answers" className="answers">
        {(others > 0 || items.length > 0 || !accepted) && (
          <div className="answers-head">
            <h2 id="answers" className="discussion-title">
              {others > 0 ? t(heading, { count: others }) : t(question ? "noAnswers" : "noReplies")}
            </h2>
            {question && items.length > 1 && <span>{t("bestFirst")}</span>}
          </div>
        )}
        {cursor && (
          <p className="discussion-first">
            <ButtonLink href={`${paths.thread(thread)}#answers`} icon="arrow-up" size="sm">
              {t("firstAnswers")}
            </ButtonLink>
          </p>
        )}
        {items.length > 0 && (
          <ol className="comments">
            {items.map((post) => (
              <AnswerItem key={post.number} post={post} frame={frame} as="li" />
            ))}
          </ol>
        )}
        {items.length === 0 && !accepted && thread.can.answer === true && (
          <p className="answers-none">{t(question ? "noAnswersText" : "noRepliesText")}</p>
        )}
        {next && (
          <p className="discussion-next">
            <ButtonLink href={`${paths.thread(thread, { answers: next })}#answers`} icon="arrow-down">
              {t("moreAnswers")}
            </ButtonLink>
          </p>
        )}
      </section>
    </>
  );
}

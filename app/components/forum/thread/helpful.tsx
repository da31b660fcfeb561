import type { ThreadPost } from "#app/domain/forum/thread-post.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";
import { MarkButton } from "./mark-button.tsx";
import type { ThreadFrame } from "./thread-frame.ts";

/** "This helped me", or how many it helped for those who cannot say so. */
export function Helpful({ post, frame }: { post: ThreadPost; frame: ThreadFrame }) {
  const { t, locale } = frame;
  const mark = frame.marks.get(post.number) ?? { on: post.voted, count: post.helpful };
  const { count } = mark;
  return (
    <>
      {post.can.vote ? (
        <MarkButton
          action={paths.answerVote(post.number)}
          place={post.number}
          mark={mark}
          icon="thumbs-up"
          label={t("helpfulName", { name: post.author.name, count })}
          className="comment-vote"
        >
          {t("helpful")}
          {count > 0 && <span>{formatNumber(count, locale)}</span>}
        </MarkButton>
      ) : (
        count > 0 && (
          <span className="comment-tally">
            <Icon name="thumbs-up" />
            {t("helpfulTally", { count })}
          </span>
        )
      )}
      {post.historic !== 0 && (
        <span className="comment-historic" title={t("historic", { count: post.historic })}>
          {t("historicShort", { count: post.historic })}
        </span>
      )}
    </>
  );
}

import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import type { ThreadPost } from "#app/domain/forum/thread-post.ts";
import { formatRelative } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { cx } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import { SharedMarkup } from "#app/ui/shared-markup.tsx";
import { Accept } from "./accept.tsx";
import { AnswerMenu } from "./answer-menu.tsx";
import { GapNote } from "./gap-note.tsx";
import { Helpful } from "./helpful.tsx";
import { PersonLine } from "./person-line.tsx";
import { RemarkForm } from "./remark-form.tsx";
import { RemarkList, remarkAges } from "./remark-list.tsx";
import type { ThreadFrame } from "./thread-frame.ts";

type AnswerItemProps = { post: ThreadPost; frame: ThreadFrame; as: "li" | "article" };

/** One answer with its remarks. No hooks: a page has twenty of them. */
export function AnswerItem({ post, frame, as }: AnswerItemProps) {
  const { thread, locale, now, cursor, openRemarks, asker, explain, quotable } = frame;
  const refused = frame.refused?.place === post.number ? frame.refused : null;
  const note = post.gap ? frame.gaps.get(post.number)?.note : undefined;
  const ages = [formatRelative(post.createdAt, locale, now), ...remarkAges(post.remarks, frame)];
  const place = [thread, cursor, openRemarks, asker, explain, quotable];
  return (
    <SharedMarkup
      as={as}
      className={cx("comment", "post", post.accepted && "post-accepted", post.official && "post-official")}
      id={paths.answerAnchor(post.number)}
      name="answer"
      of={[post, ages, locale, place, note, refused]}
    >
      {() => (
        <>
          {post.gap ? (
            <GapNote
              gap={post.gap}
              of="answer"
              frame={frame}
              note={note}
              restore={post.can.restore ? paths.answerDeletion(post.number) : null}
            />
          ) : (
            <AnswerBody post={post} frame={frame} />
          )}
          <RemarkList
            remarks={post.remarks}
            of={post.number}
            label={frame.t("remarksOf", { name: post.author.name })}
            frame={frame}
          />
        </>
      )}
    </SharedMarkup>
  );
}

function AnswerBody({ post, frame }: { post: ThreadPost; frame: ThreadFrame }) {
  const { t, thread } = frame;
  const { number, author } = post;
  const badges = (
    <>
      {post.official && (
        <Badge tone="honey">{t(thread.kind === "question" ? "official" : "officialReply")}</Badge>
      )}
      {post.apart && <Badge tone="warn">{t(`apart_${post.apart}`)}</Badge>}
    </>
  );
  return (
    <div className="comment-body" data-quotable>
      <PersonLine
        {...post}
        permalink={paths.answer(number)}
        history={paths.answerHistory(number)}
        size="sm"
        frame={frame}
        badges={badges}
      >
        <AnswerMenu post={post} frame={frame} />
      </PersonLine>
      <StoredHtml html={post.html} />
      <div className="post-foot">
        <Helpful post={post} frame={frame} />
        <Accept post={post} frame={frame} />
        {frame.quotable && (
          <a
            className="comment-action"
            href={`${paths.thread(thread, { answers: frame.cursor, quote: number })}#answer-form`}
            data-quote={number}
            data-name={author.name}
            aria-label={t("quoteName", { name: author.name })}
          >
            <Icon name="text-quote" />
            {t("quote")}
          </a>
        )}
        {post.can.remark && <RemarkForm frame={frame} of={{ number, name: author.name }} />}
      </div>
    </div>
  );
}

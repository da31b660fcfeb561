import { StatusBadge } from "#app/components/ideas/status-badge.tsx";
import type { OwnAnswer, OwnComment, OwnIdea } from "#app/domain/accounts/activity-queries.server.ts";
import type { Page } from "#app/domain/core/page.ts";
import type { StatusMark } from "#app/domain/ideas/list-queries.server.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { peopleMessages } from "#app/i18n/messages/people.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";

type ProfileActivityProps = {
  username: string;
  mine: boolean;
  shown: "ideas" | "accepted" | "comments" | "answers";
  ideas: Page<OwnIdea> | null;
  comments: Page<OwnComment> | null;
  answers: Page<OwnAnswer> | null;
  statuses: Record<string, StatusMark>;
  after: string | null;
  now: Date;
};

/** What somebody posted, one kind at a time, newest first. */
export function ProfileActivity({
  username,
  mine,
  shown,
  ideas,
  comments,
  answers,
  statuses,
  after,
  now,
}: ProfileActivityProps) {
  const t = useT(peopleMessages);
  const page = comments ?? answers ?? ideas;
  const tab = shown === "ideas" ? null : shown;
  if (page?.items.length === 0) return <Nothing shown={shown} mine={mine} />;
  return (
    <>
      <ul className="rows">
        {ideas?.items.map((idea) => (
          <IdeaLine key={idea.number} idea={idea} status={statuses[idea.statusId]} now={now} />
        ))}
        {comments?.items.map((comment) => (
          <CommentLine key={comment.number} comment={comment} now={now} />
        ))}
        {answers?.items.map((answer) => (
          <AnswerLine key={answer.number} answer={answer} now={now} />
        ))}
      </ul>
      <Pagination
        label={t("lists")}
        newerHref={after && paths.person(username, { tab })}
        newerText={t("first")}
        olderHref={page?.next && paths.person(username, { tab, after: page.next })}
        olderText={t("older")}
      />
    </>
  );
}

function IdeaLine({ idea, status, now }: { idea: OwnIdea; status: StatusMark | undefined; now: Date }) {
  const t = useT(peopleMessages);
  const locale = useLocale();
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 py-4">
      <div className="min-w-0 flex-1 basis-72">
        <h2 className="font-semibold wrap-anywhere">
          <a href={paths.idea(idea)} className="text-ink no-underline hover:underline">
            {idea.title}
          </a>
        </h2>
        <p className="mt-0.5 text-sm text-ink-soft tabular-nums">
          {t("votes", { count: idea.votes })} · {t("commentCount", { count: idea.commentCount })} ·{" "}
          <RelativeTime
            date={idea.createdAt}
            text={formatRelative(idea.createdAt, locale, now)}
            title={formatDateTime(idea.createdAt, locale)}
          />
        </p>
      </div>
      {status && <StatusBadge status={status} />}
    </li>
  );
}

function CommentLine({ comment, now }: { comment: OwnComment; now: Date }) {
  const t = useT(peopleMessages);
  const locale = useLocale();
  return (
    <li className="py-4">
      <h2 className="text-sm font-semibold">
        <a href={paths.comment(comment.number)} className="text-ink no-underline hover:underline">
          {t("onIdea", { title: comment.idea.title })}
        </a>
      </h2>
      <p className="mt-1 wrap-anywhere">{comment.excerpt}</p>
      <p className="mt-1 text-sm text-ink-soft">
        <RelativeTime
          date={comment.createdAt}
          text={formatRelative(comment.createdAt, locale, now)}
          title={formatDateTime(comment.createdAt, locale)}
        />
      </p>
    </li>
  );
}

function AnswerLine({ answer, now }: { answer: OwnAnswer; now: Date }) {
  const t = useT(peopleMessages);
  const locale = useLocale();
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 py-4">
      <div className="min-w-0 flex-1 basis-72">
        <h2 className="text-sm font-semibold wrap-anywhere">
          <a href={paths.answer(answer.number)} className="text-ink no-underline hover:underline">
            {t("onIdea", { title: answer.title })}
          </a>
        </h2>
        <p className="mt-1 wrap-anywhere">{answer.excerpt}</p>
        <p className="mt-1 text-sm text-ink-soft">
          {answer.helped > 0 && `${t("helpedCount", { count: answer.helped })} · `}
          <RelativeTime
            date={answer.createdAt}
            text={formatRelative(answer.createdAt, locale, now)}
            title={formatDateTime(answer.createdAt, locale)}
          />
        </p>
      </div>
      {answer.accepted && (
        <Badge tone="good" shape="disc">
          {t("solution")}
        </Badge>
      )}
    </li>
  );
}

function Nothing({ shown, mine }: Pick<ProfileActivityProps, "shown" | "mine">) {
  const t = useT(peopleMessages);
  if (shown === "comments") return <EmptyState icon="message-square" title={t("noComments")} />;
  if (shown === "answers") return <EmptyState icon="message-circle" title={t("noAnswers")} />;
  if (shown === "accepted") return <EmptyState icon="lightbulb" title={t("noAccepted")} />;
  if (!mine) return <EmptyState icon="lightbulb" title={t("noIdeas")} />;
  return (
    <EmptyState
      icon="lightbulb"
      title={t("noIdeasOwn")}
      text={t("noIdeasOwnText")}
      action={
        <ButtonLink href={paths.newIdea()} variant="primary">
          {t("postIdea")}
        </ButtonLink>
      }
    />
  );
}

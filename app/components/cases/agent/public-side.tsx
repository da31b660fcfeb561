import type { ReactNode } from "react";
import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import type { Person } from "#app/domain/accounts/person.ts";
import type { PublicSide as Data, PublicAnswer } from "#app/domain/cases/public-side-queries.server.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Icon } from "#app/ui/icon.tsx";

type PublicSideProps = { side: Data | null; locale: Locale; now: Date };

/** What everybody reads: the question and its answers, to be looked at beside the case. */
export function PublicSide({ side, locale, now }: PublicSideProps) {
  const t = translator(serviceMessages, locale);
  return (
    <section className="case-public card" aria-labelledby="public-side">
      <div className="case-public-part flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 className="card-title" id="public-side">
          {t("publicSide")}
        </h2>
        {side && (
          <a className="inline-flex items-center gap-1.5 text-sm whitespace-nowrap" href={paths.thread(side)}>
            {t("publicOpen")}
            <Icon name="arrow-up-right" />
          </a>
        )}
      </div>
      {side ? (
        <Question side={side} locale={locale} now={now} />
      ) : (
        <p className="case-public-part text-sm text-ink-soft">{t("publicNone")}</p>
      )}
    </section>
  );
}

function Question({ side, locale, now }: { side: Data; locale: Locale; now: Date }) {
  const t = translator(serviceMessages, locale);
  return (
    <>
      <div className="case-public-part">
        <Byline author={side.author} at={side.createdAt} locale={locale} now={now}>
          {side.visibility !== "public" && <Badge tone="warn">{t("publicHidden")}</Badge>}
        </Byline>
        <p className="mb-2 font-semibold text-pretty">{side.title}</p>
        {(side.product || side.version) && (
          <p className="mb-2 text-xs text-ink-soft">
            {[side.product, side.version].filter(Boolean).join(" ")}
          </p>
        )}
        {side.gone ? (
          <p className="case-gap">{t(`publicGone_${side.gone}`)}</p>
        ) : (
          <StoredHtml html={side.html} />
        )}
        {!side.gone && (
          <p className="case-move">
            <a href={paths.threadPrivate(side)}>{t("moveQuestion")}</a>
          </p>
        )}
      </div>
      <p className="case-public-part text-sm text-ink-soft">
        {side.answerCount === 0 ? t("answersNone") : t("answersShown", { count: side.answerCount })}
        {side.answerCount > side.answers.length && ` ${t("answersMore")}`}
      </p>
      {side.answers.map((answer) => (
        <Answer key={answer.number} answer={answer} side={side} locale={locale} now={now} />
      ))}
    </>
  );
}

function Answer({
  answer,
  side,
  locale,
  now,
}: {
  answer: PublicAnswer;
  side: Data;
  locale: Locale;
  now: Date;
}) {
  const t = translator(serviceMessages, locale);
  return (
    <div className="case-public-part">
      <Byline author={answer.author} at={answer.createdAt} locale={locale} now={now}>
        {answer.accepted && (
          <Badge tone="good" shape="disc">
            {t("accepted")}
          </Badge>
        )}
        {answer.official && <Badge tone="action">{t("official")}</Badge>}
      </Byline>
      {answer.gone ? (
        <p className="case-gap">{t(`publicGone_${answer.gone}`)}</p>
      ) : (
        <>
          <StoredHtml html={answer.html} />
          <p className="case-move">
            <a href={paths.threadPrivate(side, { answer: answer.number })}>{t("moveAnswer")}</a>
          </p>
        </>
      )}
    </div>
  );
}

type BylineProps = { author: Person; at: Date; locale: Locale; now: Date; children?: ReactNode };

function Byline({ author, at, locale, now, children }: BylineProps) {
  return (
    <div className="case-by">
      <Avatar id={author.id} name={author.name} src={author.avatarUrl} size="xs" />
      <strong>{author.name}</strong>
      <time dateTime={at.toISOString()} title={formatDateTime(at, locale)}>
        {formatRelative(at, locale, now)}
      </time>
      {children}
    </div>
  );
}

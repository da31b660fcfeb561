import type { ItemView } from "#app/domain/moderation/review-views.ts";
import { formatDate } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { itemMessages } from "#app/i18n/messages/moderation-item.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ActCard } from "../record/act-card.tsx";
import { caughtIn } from "./caught-in.ts";
import { PieceCard } from "./piece-card.tsx";
import { ProposalView } from "./proposal-view.tsx";

type TargetContentProps = { item: ItemView; locale: Locale; now: Date };

/** What is decided on, with what surrounds it. */
export function TargetContent({ item, locale, now }: TargetContentProps) {
  const t = useT(itemMessages);
  const m = useT(moderationMessages);
  const { target } = item;
  switch (target.kind) {
    case "gone":
      return <p className="text-ink-soft">{t("gone")}</p>;
    case "profile":
    case "picture":
      return (
        <div className="flex flex-wrap items-start gap-4">
          <Avatar id={target.person.id} name={target.person.name} src={target.pictureUrl} size="xl" />
          <div className="min-w-0 flex-1">
            <h3 className="text-lg font-semibold wrap-anywhere">
              <a
                href={paths.person(target.person.username)}
                className="text-ink no-underline hover:underline"
              >
                {target.person.name}
              </a>
            </h3>
            <p className="text-sm text-ink-soft">
              @{target.person.username} · {t("memberSince", { date: formatDate(target.since, locale) })}
            </p>
            {target.bio && <p className="mt-2 whitespace-pre-line wrap-anywhere">{target.bio}</p>}
          </div>
        </div>
      );
    case "article_feedback":
      return (
        <div>
          <p className="text-sm text-ink-soft">{t("articleSaid", { title: target.article.title })}</p>
          <blockquote className="mt-2 whitespace-pre-line wrap-anywhere" lang={target.language}>
            {target.words || t("readerSilent")}
          </blockquote>
          <ButtonLink
            href={paths.knowledgeArticle(target.article.number)}
            size="sm"
            icon="book-open"
            className="mt-3"
          >
            {target.article.title}
          </ButtonLink>
        </div>
      );
    case "helping_act":
      return <ProposalView target={target} locale={locale} now={now} />;
    case "votes":
      return (
        <div>
          <h3 className="text-lg font-semibold">{m(`why_votes_${target.signalKind}`)}</h3>
          <p className="mt-1 text-sm text-ink-soft">{t("votesOf", { count: target.votes })}</p>
          <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-2 text-sm">
            {target.members.map((person) => (
              <li key={person.id}>
                <a
                  href={paths.moderationMember(person.username)}
                  className="inline-flex items-center gap-1.5"
                >
                  <Avatar id={person.id} name={person.name} src={person.avatarUrl} size="xs" />
                  {person.name}
                </a>
              </li>
            ))}
          </ul>
          <ButtonLink href={paths.moderationSignal(target.signal)} size="sm" icon="vote" className="mt-4">
            {t("signal")}
          </ButtonLink>
        </div>
      );
    case "appeal":
      return (
        <div>
          <p className="text-sm text-ink-soft">{t("appealOf", { name: target.by.name })}</p>
          <ul className="mt-2">
            <ActCard act={target.act} locale={locale} now={now} />
          </ul>
          <h3 className="mt-4 text-sm font-semibold">{t("theAppeal")}</h3>
          <blockquote className="mt-1 whitespace-pre-line wrap-anywhere">{target.words}</blockquote>
          {target.piece && (
            <Disclosure summary={t("inContext")} className="mt-4">
              <PieceCard piece={target.piece} locale={locale} now={now} />
            </Disclosure>
          )}
        </div>
      );
    default:
      return (
        <>
          {target.context.length > 0 && (
            <section aria-label={t("inContext")} className="piece-around">
              {target.context.map((piece) => (
                <PieceCard key={piece.path} piece={piece} locale={locale} now={now} />
              ))}
            </section>
          )}
          {target.before.length > 0 && (
            <Disclosure summary={t("before")} className="mb-3 text-sm">
              {target.before.map((piece) => (
                <PieceCard key={piece.path} piece={piece} locale={locale} now={now} />
              ))}
            </Disclosure>
          )}
          <PieceCard
            piece={target.piece}
            main
            language={item.language}
            caught={caughtIn(item.sources)}
            locale={locale}
            now={now}
          />
        </>
      );
  }
}

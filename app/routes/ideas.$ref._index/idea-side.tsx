import { lazy, Suspense } from "react";
import { FollowButton } from "#app/components/follow-button.tsx";
import { IdeaTimeline } from "#app/components/ideas/idea-timeline.tsx";
import { SimilarAside } from "#app/components/ideas/similar-aside.tsx";
import { VoteControl } from "#app/components/ideas/vote-control.tsx";
import { officialAnswer } from "#app/domain/ideas/official-answer.ts";
import { translator } from "#app/i18n/index.ts";
import { ideaPageMessages } from "#app/i18n/messages/idea-page.ts";
import { ideasMessages } from "#app/i18n/messages/ideas.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import type { IdeaPageData } from "./load-idea-page.server.ts";

// Few readers are staff: the others are not sent its script.
const AccountVotes = lazy(async () => ({
  default: (await import("#app/components/account-votes/account-votes.tsx")).AccountVotes,
}));

/** Votes, who answers for it, its road, and its relatives. */
export function IdeaSide({ idea, steps, around, accountVotes, signedIn, locale }: IdeaPageData) {
  const t = translator(ideaPageMessages, locale);
  const ideaWords = translator(ideasMessages, locale);
  return (
    <aside className="idea-side" aria-label={t("aside")}>
      <section className="vote-dock" id={`idea-${idea.number}`} aria-labelledby="votes">
        <h2 className="visually-hidden" id="votes">
          {t("voteHeading")}
        </h2>
        <VoteControl idea={idea} vote={idea.vote} locale={locale} signedIn={signedIn} layout="bar" />
      </section>
      {accountVotes && (
        <div className="mt-4">
          <Suspense>
            <AccountVotes
              votes={accountVotes}
              idea={idea}
              publicVotes={idea.vote.promotes - idea.vote.demotes}
            />
          </Suspense>
        </div>
      )}
      {idea.historic > 0 && (
        <p className="mt-3 text-sm text-ink-soft">
          <strong className="font-semibold text-ink">
            {ideaWords("historic", { count: idea.historic })}
          </strong>
          <span className="mt-0.5 block text-xs text-ink-faint">{ideaWords("historicHint")}</span>
        </p>
      )}
      <div className="mt-5">
        <FollowButton
          action={paths.ideaFollow(idea)}
          here={paths.idea(idea)}
          following={idea.following}
          signedIn={signedIn}
          texts={{
            follow: t("follow"),
            following: t("following"),
            hint: t("followHint"),
            followers: idea.followers > 0 ? t("followers", { count: idea.followers }) : null,
          }}
        />
      </div>
      {idea.owner && (
        <section className="side-part" aria-labelledby="owner">
          <h2 className="side-title" id="owner">
            {t("owner")}
          </h2>
          <p className="flex items-center gap-2 text-sm">
            <Avatar id={idea.owner.id} name={idea.owner.name} src={idea.owner.avatarUrl} size="sm" />
            <a href={paths.person(idea.owner.username)} className="text-ink">
              {idea.owner.name}
            </a>
          </p>
        </section>
      )}
      <section className="side-part" aria-labelledby="road">
        <h2 className="side-title" id="road">
          {t("road")}
        </h2>
        <IdeaTimeline
          steps={steps}
          posted={{ at: idea.createdAt, by: idea.author }}
          answerId={officialAnswer(steps)?.id ?? null}
          mergedAway={idea.mergedInto !== null}
          locale={locale}
        />
      </section>
      {around.merged.length > 0 && (
        <section className="side-part" aria-labelledby="merged">
          <h2 className="side-title" id="merged">
            {t("mergedHere", { count: around.merged.length })}
          </h2>
          <ul className="side-list">
            {around.merged.map((child) => (
              <li key={child.number}>
                <a href={paths.idea(child, { stay: 1 })}>{child.title}</a>
                <p>{t("byline", { name: child.author })}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <SimilarAside ideas={around.similar} locale={locale} />
    </aside>
  );
}

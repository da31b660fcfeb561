import { HomeBoards } from "#app/components/recognition/home-boards.tsx";
import type { DoneIdea } from "#app/domain/ideas/home-queries.server.ts";
import type { HomeBoards as Boards } from "#app/domain/recognition/home-boards-queries.server.ts";
import { formatRelative } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { homeMessages } from "#app/i18n/messages/home.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { StoredHtml } from "./stored-html.tsx";
import { VoteTally } from "./vote-tally.tsx";

type HomeSideProps = {
  done: DoneIdea[];
  boards: Boards | null;
  rules: string;
  newcomer: boolean;
  locale: Locale;
  now: Date;
};

/** What came of it, thanks to whom, and how one behaves here. */
export function HomeSide({ done, boards, rules, newcomer, locale, now }: HomeSideProps) {
  const t = translator(homeMessages, locale);
  return (
    <div className="home-side">
      {done.length > 0 && (
        <section aria-labelledby="done">
          <div className="home-head">
            <h2 id="done">{t("done")}</h2>
          </div>
          <ul className="done-list mt-2">
            {done.map((idea) => (
              <li key={idea.number}>
                <Icon name="circle-check" />
                <a href={paths.idea(idea)}>{idea.title}</a>
                <p>
                  {t("doneBy", { name: idea.author })}
                  <VoteTally votes={idea.votes} historic={idea.historic} locale={locale} />
                  <time dateTime={idea.at.toISOString()}>{formatRelative(idea.at, locale, now)}</time>
                </p>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-sm">
            <a href={paths.roadmap()}>{t("doneAll")}</a>
          </p>
        </section>
      )}
      {boards && <HomeBoards boards={boards} locale={locale} />}
      {rules && (
        <section aria-labelledby="rules">
          <div className="home-head">
            <h2 id="rules">{t("rules")}</h2>
          </div>
          <StoredHtml html={rules} className="prose-sm mt-2" />
        </section>
      )}
      {newcomer && (
        <section aria-labelledby="new-here">
          <div className="home-head">
            <h2 id="new-here">{t("newHere")}</h2>
          </div>
          <p className="mt-3">
            <ButtonLink href={paths.signup()}>{t("signUp")}</ButtonLink>
          </p>
        </section>
      )}
    </div>
  );
}

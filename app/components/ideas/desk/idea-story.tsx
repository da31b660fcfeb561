import { AccountVotes } from "#app/components/account-votes/account-votes.tsx";
import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import type { DeskIdea } from "#app/domain/ideas/desk-idea-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ScoreNote } from "./score-note.tsx";

const DAY_MS = 86_400_000;

/** What is wanted, by how many. */
export function IdeaStory({ idea, now }: { idea: DeskIdea; now: Date }) {
  const t = useT(deskMessages);
  const locale = useLocale();
  const { panel } = idea;
  const days = Math.floor((now.getTime() - panel.createdAt.getTime()) / DAY_MS);
  const figures = [
    {
      key: "votes",
      label: t("statVotes"),
      value: formatNumber(panel.promotes - panel.demotes, locale),
      title: t("statVotesText", { up: panel.promotes, down: panel.demotes }),
    },
    { key: "followers", label: t("statFollowers"), value: formatNumber(panel.followers, locale) },
    { key: "comments", label: t("statComments"), value: formatNumber(panel.comments, locale) },
    { key: "age", label: t("statAge"), value: t("days", { count: days }) },
  ];
  return (
    <div className="space-y-5">
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        {figures.map((figure) => (
          <div key={figure.key} title={figure.title}>
            <dt className="text-xs text-ink-faint">{figure.label}</dt>
            <dd className="font-semibold tabular-nums">{figure.value}</dd>
          </div>
        ))}
      </dl>
      <div className="-mt-3">
        <ScoreNote panel={panel} now={now} />
      </div>
      {idea.accountVotes && (
        <AccountVotes votes={idea.accountVotes} idea={panel} publicVotes={panel.promotes - panel.demotes} />
      )}
      <section aria-label={t("panelStory")}>
        <StoredHtml html={idea.html} className="text-sm" />
        {idea.tags.length > 0 && (
          <p className="mt-3 text-xs text-ink-soft">
            {idea.tags.map((tag) => (
              <a key={tag} href={paths.desk({ tag, sort: "newest" })} className="mr-2">
                #{tag}
              </a>
            ))}
          </p>
        )}
      </section>
    </div>
  );
}

import type { IdeaAccountsPage } from "#app/domain/account-votes/account-votes-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { accountVotesMessages } from "#app/i18n/messages/account-votes.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { StatTile } from "#app/ui/stat-tile.tsx";
import { worth } from "./worth.ts";

/** The public count, and beside it what customers' accounts say. */
export function AccountTiles({ idea, votes }: Pick<IdeaAccountsPage, "idea" | "votes">) {
  const t = useT(accountVotesMessages);
  const locale = useLocale();
  const figure = (count: number) => formatNumber(count, locale);
  const { people, accounts, peopleAgainst, accountsAgainst, values, oneEach } = votes;
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {oneEach === null ? (
        <StatTile label={t("publicVotes")} value={figure(idea.votes)} note={t("publicNote")} />
      ) : (
        <StatTile
          label={t("oneEachVotes")}
          value={figure(oneEach)}
          note={t("oneEachHint", { public: figure(idea.votes) })}
        />
      )}
      <StatTile
        label={t("peopleFor")}
        value={figure(people)}
        note={peopleAgainst > 0 ? t("againstNote", { count: figure(peopleAgainst) }) : undefined}
      />
      <StatTile
        label={t("accountsFor")}
        value={figure(accounts)}
        note={accountsAgainst > 0 ? t("againstNote", { count: figure(accountsAgainst) }) : undefined}
      />
      <StatTile
        label={t("worth")}
        value={
          <span className="text-xl whitespace-nowrap">
            {values.length > 0 ? worth(values.slice(0, 1), locale, t, true) : "–"}
          </span>
        }
        note={
          values.length > 1
            ? `+ ${worth(values.slice(1), locale, t, true)}. ${t("worthNote")}`
            : values.length === 0
              ? t("noWorth")
              : undefined
        }
      />
    </div>
  );
}

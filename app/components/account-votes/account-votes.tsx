import type { IdeaAccountVotes } from "#app/domain/account-votes/account-votes-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { accountVotesMessages } from "#app/i18n/messages/account-votes.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";
import { worth } from "./worth.ts";

type AccountVotesProps = {
  votes: IdeaAccountVotes;
  idea: { number: number; slug: string };
  /** What everybody sees. */
  publicVotes: number;
};

/** What the team sees beside the public count: "41 people in 12 accounts, €310K". */
export function AccountVotes({ votes, idea, publicVotes }: AccountVotesProps) {
  const t = useT(accountVotesMessages);
  const locale = useLocale();
  const { people, accounts, peopleAgainst, accountsAgainst, values, oneEach } = votes;
  const anybody = accounts > 0 || accountsAgainst > 0;
  const said = {
    people: t("people", { count: people }),
    accounts: t("accounts", { count: accounts }),
    worth: worth(values, locale, t, true),
  };
  return (
    <section aria-labelledby="account-votes" className="rounded-lg border border-line bg-surface p-4 text-sm">
      <h2
        id="account-votes"
        className="flex items-center gap-2 text-xs font-medium whitespace-nowrap text-ink-soft"
      >
        <Icon name="building-2" /> {t("title")}
        <span className="ml-auto inline-flex items-center gap-1 font-normal text-ink-faint">
          <Icon name="lock" className="size-3" /> {t("teamOnly")}
        </span>
      </h2>
      {anybody ? (
        <p className="mt-2 font-semibold text-ink tabular-nums">
          {values.length > 0 ? t("peopleInAccountsWorth", said) : t("peopleInAccounts", said)}
        </p>
      ) : (
        <p className="mt-2 text-ink-soft">{t("none")}</p>
      )}
      {accountsAgainst > 0 && (
        <p className="mt-1 text-ink-soft tabular-nums">
          {t("against", {
            people: t("people", { count: peopleAgainst }),
            accounts: t("accounts", { count: accountsAgainst }),
          })}
        </p>
      )}
      {oneEach !== null && (
        <p className="mt-2 text-ink tabular-nums">
          {t("oneEach", { count: formatNumber(oneEach, locale) })}
          <span className="mt-0.5 block text-xs text-ink-faint">
            {t("oneEachHint", { public: formatNumber(publicVotes, locale) })}
          </span>
        </p>
      )}
      {anybody && (
        <p className="mt-2">
          <a href={paths.ideaAccounts(idea)} className="inline-flex items-center gap-1">
            {t("see")} <Icon name="arrow-right" />
          </a>
        </p>
      )}
    </section>
  );
}

import type { VoteState } from "#app/domain/ideas/vote-state.ts";
import { formatCompact, formatNumber } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { ideasMessages } from "#app/i18n/messages/ideas.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useVote, voteForm } from "./use-vote.ts";

type VoteControlProps = {
  idea: { number: number; slug: string };
  vote: VoteState;
  locale: Locale;
  signedIn: boolean;
  /** stack: at the left of a row. bar: on the idea's own page, with words on the buttons. */
  layout?: "stack" | "bar";
};

/** From here on a row shows "12.3K"; the exact figure is in the buttons' names. */
const COMPACT_FROM = 10_000;

/** Two real buttons and a number. A form without scripts; with them it answers at once. */
export function VoteControl({ idea, vote, locale, signedIn, layout = "stack" }: VoteControlProps) {
  const t = translator(ideasMessages, locale);
  const form = voteForm(idea, signedIn);
  const { shown, onSubmit } = useVote(form.action, vote, locale);
  const votes = shown.promotes - shown.demotes;
  const figure = Math.abs(votes) < COMPACT_FROM ? formatNumber(votes, locale) : formatCompact(votes, locale);
  const inBar = layout === "bar";

  const head = inBar && (
    <p className="vote-head">
      <span className="vote-total">{formatNumber(votes, locale)}</span> {t("votesWord", { count: votes })}
      {shown.demotes > 0 && (
        <span className="vote-note">
          {t("votesSplit", { promotes: shown.promotes, demotes: shown.demotes })}
        </span>
      )}
    </p>
  );

  if (shown.open === "closed") {
    return (
      <div className={inBar ? "vote-over" : "vote"} title={t("votingOver")}>
        {head || <span className="vote-count">{figure}</span>}
        <span className="vote-note">{inBar ? t("votingOver") : t("votesWord", { count: votes })}</span>
      </div>
    );
  }

  const button = (value: 1 | -1) => {
    const pressed = shown.mine === value;
    const name = t(value === 1 ? "promote" : "demote", { count: votes });
    const state = pressed ? t(value === 1 ? "youPromoted" : "youDemoted") : "";
    const word =
      value === 1 ? (pressed ? "promotedShort" : "promoteShort") : pressed ? "demotedShort" : "demoteShort";
    return (
      <button
        type="submit"
        className="vote-button"
        {...(signedIn && { name: "value", value: pressed ? 0 : value })}
        aria-pressed={pressed}
        aria-label={name + state}
        title={signedIn ? undefined : t("voteSignIn")}
      >
        <Icon name={pressed ? "check" : value === 1 ? "chevron-up" : "chevron-down"} />
        {inBar && t(word)}
      </button>
    );
  };
  return (
    <form {...form} className={inBar ? "vote-bar" : "vote"} onSubmit={signedIn ? onSubmit : undefined}>
      {head}
      {!signedIn && <input type="hidden" name="next" value={paths.idea(idea)} />}
      {button(1)}
      <span className="vote-count" aria-hidden="true">
        {figure}
      </span>
      {shown.open === "both" && button(-1)}
    </form>
  );
}

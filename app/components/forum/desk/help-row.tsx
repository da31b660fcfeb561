import { StateBadge } from "#app/components/forum/state-badge.tsx";
import type { DeskClaim } from "#app/domain/forum/claim-sql.server.ts";
import type { DeskRow } from "#app/domain/forum/desk-queries.server.ts";
import type { DeskView } from "#app/domain/forum/desk-views.ts";
import { shownState } from "#app/domain/forum/thread-state.ts";
import type { Locale } from "#app/i18n/index.ts";
import { ClaimForm } from "./claim-form.tsx";
import { ClaimMark } from "./claim-mark.tsx";
import { HelpRowWords } from "./help-row-words.tsx";

type HelpRowProps = {
  row: DeskRow;
  view: DeskView;
  category: string;
  locale: Locale;
  now: Date;
  /** As last looked at: the row itself may be older. */
  state: DeskRow["state"];
  claim: DeskClaim | null;
  here: string;
  onChanged: () => Promise<void>;
};

/** One question on the desk: how long it waits, what it is about, who is on it. */
export function HelpRow(props: HelpRowProps) {
  const { row, view, category, locale, now, state, claim, here, onChanged } = props;
  // Somebody has answered or settled it since the list was made: it keeps its place and says so.
  const moved = state !== row.state;
  const takeable = !moved && view !== "solved";
  return (
    <li className="help-row" data-desk-row={row.number}>
      <HelpRowWords row={row} view={view} category={category} locale={locale} now={now} />
      <div className="help-act">
        {(moved || view === "mine") && (
          <StateBadge state={shownState(state, row.createdAt, now)} locale={locale} />
        )}
        {takeable && claim && <ClaimMark claim={claim} locale={locale} />}
        {takeable && (!claim || claim.mine) && (
          <ClaimForm thread={row} mine={claim !== null} {...{ locale, here, onChanged }} />
        )}
      </div>
    </li>
  );
}

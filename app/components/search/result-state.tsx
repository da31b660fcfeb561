import { StateBadge } from "#app/components/forum/state-badge.tsx";
import { StatusBadge } from "#app/components/ideas/status-badge.tsx";
import type { SearchRow } from "#app/domain/search/search-row.ts";
import type { Locale } from "#app/i18n/index.ts";

type ResultStateProps = { of: Pick<SearchRow, "kind" | "state" | "stateName">; locale: Locale };

/** Where something that was found stands, as its own page and lists show it; nothing for what has no state. */
export function ResultState({ of: { kind, state, stateName }, locale }: ResultStateProps) {
  if (kind === "idea") return <StatusBadge status={{ name: stateName, category: state as IdeaState }} />;
  if (kind === "thread" && state !== "open")
    return <StateBadge state={state as ThreadState} locale={locale} />;
  return null;
}

type IdeaState = Parameters<typeof StatusBadge>[0]["status"]["category"];
type ThreadState = Parameters<typeof StateBadge>[0]["state"];

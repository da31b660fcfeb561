import type { TeamState } from "#app/domain/cases/team-state.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { casesMessages } from "#app/i18n/messages/cases.ts";
import { cx } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import { momentWords, timeWords } from "./moment-words.ts";

type TeamHoursProps = {
  /** From `teamState(settings, now)` in the loader. */
  state: TeamState;
  locale: Locale;
  className?: string;
};

/** Whether the team is there, and when that changes: said wherever people ask. */
export function TeamHours({ state, locale, className }: TeamHoursProps) {
  const t = translator(casesMessages, locale);
  return (
    <p
      className={cx("flex items-start gap-2 text-sm text-ink-soft", className)}
      title={t("teamZone", { zone: state.timeZone.replaceAll("_", " ") })}
    >
      <Icon
        name={state.open ? "circle-check" : "clock"}
        className={cx("mt-0.5", state.open && "text-good")}
      />
      <span>{teamWords(state, locale)}</span>
    </p>
  );
}

function teamWords({ open, changes }: TeamState, locale: Locale): string {
  const t = translator(casesMessages, locale);
  if (!changes) return open ? t("teamOpenAlways") : t("teamAway");
  if (!open) return t("teamBack", { when: momentWords(changes, locale) });
  return t("teamOpenUntil", {
    when: changes.daysAway === 0 ? timeWords(changes, locale) : momentWords(changes, locale),
  });
}

import { type Locale, translator } from "#app/i18n/index.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";

const MINUTE_MS = 60_000;
/** From here on minutes no longer matter. */
const PRECISE_HOURS = 10;
/** From here on days are easier to think in. */
const DAYS_FROM_HOURS = 48;
/** Less than this is soon. */
const SOON_MS = 2 * 60 * MINUTE_MS;

export type Urgency = "calm" | "soon" | "late" | "paused" | "done";

/** "45 min", "3 h 20 min", "12 h", "3 days". */
export function duration(milliseconds: number, locale: Locale): string {
  const t = translator(serviceMessages, locale);
  const minutes = Math.floor(Math.abs(milliseconds) / MINUTE_MS);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return t("minutes", { count: minutes });
  if (hours >= DAYS_FROM_HOURS) return t("days", { count: Math.floor(hours / 24) });
  if (hours >= PRECISE_HOURS || minutes % 60 === 0) return t("hoursOnly", { count: hours });
  return t("hoursMinutes", { hours, minutes: minutes % 60 });
}

type Clock = {
  state: "open" | "waiting" | "resolved";
  dueAt: Date | null;
  waitingSince: Date | null;
};

/** How pressing a case is, and in words how long there is left. */
export function timeLeft(
  { state, dueAt, waitingSince }: Clock,
  locale: Locale,
  now: Date,
): { urgency: Urgency; words: string } {
  const t = translator(serviceMessages, locale);
  if (state === "resolved") return { urgency: "done", words: t("state_resolved") };
  if (!dueAt) {
    const time = duration(now.getTime() - (waitingSince ?? now).getTime(), locale);
    return { urgency: "paused", words: t("waitingFor", { time }) };
  }
  const left = dueAt.getTime() - now.getTime();
  const time = duration(left, locale);
  if (left < 0) return { urgency: "late", words: t("late", { time }) };
  return { urgency: left < SOON_MS ? "soon" : "calm", words: t("left", { time }) };
}

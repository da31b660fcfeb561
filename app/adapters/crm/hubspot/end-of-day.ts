const DAY_SECONDS = 86_400;

/** The next midnight in a time zone; null for one that nobody knows. Where clocks change that night it is an hour off. */
export function endOfDay(timeZone: string, now: Date): Date | null {
  try {
    const clock = new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "medium" }).format(now);
    const [hours = 0, minutes = 0, seconds = 0] = clock.split(":").map(Number);
    const gone = (hours * 60 + minutes) * 60 + seconds;
    return new Date(Math.floor(now.getTime() / 1000) * 1000 + (DAY_SECONDS - gone) * 1000);
  } catch {
    return null;
  }
}

/** The day so many months from now, as a date: 31 August and six months is the last of February. */
export function dayIn(now: Date, months: number): string {
  const day = now.getUTCDate();
  const date = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.toISOString().slice(0, 10);
}

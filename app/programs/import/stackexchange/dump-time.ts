/** A moment of a dump: `2018-03-12T17:00:45.567`, in UTC though it does not say so. Throws the reason when it is none. */
export function dumpTime(text: string | undefined, field: string): Date {
  const time = timeOf(text);
  if (!time) throw new Error(`${field} is not a date: "${text ?? ""}"`);
  return time;
}

/** The same where a date is welcome, not needed. */
export function timeOf(text: string | undefined): Date | null {
  const time = new Date(`${text}Z`);
  return Number.isNaN(time.getTime()) ? null : time;
}

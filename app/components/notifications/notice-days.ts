/** Rows of the same calendar day (UTC, as all dates here), in the order given. */
export function noticeDays<T extends { createdAt: Date }>(rows: readonly T[]): { day: string; rows: T[] }[] {
  const days: { day: string; rows: T[] }[] = [];
  for (const row of rows) {
    const day = row.createdAt.toISOString().slice(0, 10);
    const last = days.at(-1);
    if (last?.day === day) last.rows.push(row);
    else days.push({ day, rows: [row] });
  }
  return days;
}

import type { Sql } from "#db/types.ts";
import { env } from "./env.server.ts";

/**
 * Something that every request wants and that hardly changes: read at most once in `maxAgeMs`, and by one read however
 * many ask at once. Tests change rows under our feet, so there it is not kept.
 */
export function snapshot<T>(
  read: (sql: Sql) => Promise<T>,
  maxAgeMs: number,
  keeps = env.NODE_ENV !== "test",
) {
  let kept: { value: T; readAt: number } | undefined;
  let reading: Promise<T> | undefined;
  return {
    current(sql: Sql): Promise<T> | T {
      if (kept && Date.now() - kept.readAt < maxAgeMs) return kept.value;
      if (reading) return reading;
      const begun = read(sql)
        .then((value) => {
          // What was forgotten meanwhile may have been read before it changed.
          if (keeps && reading === begun) kept = { value, readAt: Date.now() };
          return value;
        })
        .finally(() => {
          if (reading === begun) reading = undefined;
        });
      reading = begun;
      return begun;
    },
    /** After a change, so that the next request shows it. */
    forget(): void {
      kept = undefined;
      reading = undefined;
    },
  };
}

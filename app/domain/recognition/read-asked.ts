import type { z } from "zod";

type Asked<T> = {
  /** What was typed. */
  kept: Record<string, string>;
  /** Null when it was refused, and when nothing was asked. */
  asked: T | null;
  /** Why it was refused, by field. */
  refused: Record<string, string>;
};

/** Settings in an address, to be looked at before they are saved: there are some when it has the field `mark`. */
export function readAsked<T>(schema: z.ZodType<T>, params: URLSearchParams, mark: string): Asked<T> {
  const kept = Object.fromEntries(params);
  if (!params.has(mark)) return { kept, asked: null, refused: {} };
  const { data, error } = schema.safeParse(kept);
  const refused = error?.issues.map(({ path, message }) => [String(path[0]), message] as const) ?? [];
  return { kept, asked: data ?? null, refused: Object.fromEntries(refused) };
}

import type { Segment } from "#db/schema/ambassadors.ts";

export type { Segment };

/** Months shown beside each other, the one under way included. */
const MONTHS_SHOWN = 12;

export const LAYERS = ["creator", "contributor", "reader"] as const satisfies readonly Segment[];

/** `any`: whatever they were the month before. Null: they were not there. */
export type Movement = { from: Segment | null | "any"; to: Segment | null };

export type PyramidView = {
  /** First days, the oldest first. */
  months: string[];
  /** The one that is looked at. */
  month: string;
  /** Whose names are shown; null for none. */
  movement: Movement | null;
};

const firstDay = (now: Date, back: number): string =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 10);

/** The word of an address for who was not there. */
const NOBODY = "none";

function segmentOf(word: string | null): Segment | null | undefined {
  if (word === NOBODY) return null;
  return LAYERS.find((layer) => layer === word);
}

/** What the pyramid's page understands of its address; the month under way unless another is named. */
export function readPyramidView(search: URLSearchParams, now: Date): PyramidView {
  const months = Array.from({ length: MONTHS_SHOWN }, (_, nth) => firstDay(now, MONTHS_SHOWN - 1 - nth));
  const asked = `${search.get("month") ?? ""}-01`;
  const month = months.includes(asked) ? asked : months.at(-1)!;
  const to = segmentOf(search.get("to"));
  const from = search.has("from") ? segmentOf(search.get("from")) : "any";
  const known = to !== undefined && from !== undefined && (to !== null || (from !== null && from !== "any"));
  return { months, month, movement: known ? { from, to } : null };
}

/** The other way round: what an address says. Of the month under way nothing. */
export function pyramidQuery({ months, month, movement }: PyramidView): Record<string, string | null> {
  return {
    month: month === months.at(-1) ? null : month.slice(0, 7),
    from: movement && movement.from !== "any" ? (movement.from ?? NOBODY) : null,
    to: movement && (movement.to ?? NOBODY),
  };
}

/** What somebody can be shown before they ask. */
export const TRAIL_TARGETS = ["article", "thread", "idea"] as const;
export type TrailTarget = (typeof TRAIL_TARGETS)[number];

/** One thing that was shown, read or searched before a question was asked. */
export type TrailStep = {
  kind: "shown" | "read" | "searched";
  /** Null for what was searched. */
  targetKind: TrailTarget | null;
  targetId: string | null;
  /** The words looked for; "" for the others. */
  query: string;
  happenedAt: Date;
};

/** How far back something may lie and still belong to a question. */
export const TRAIL_HOURS = 2;
/** More would be somebody browsing, not looking for this. */
export const TRAIL_MAX = 40;

/** What a form claims to have shown: anybody can write it, so ids are looked up and times are kept within bounds. */
export type ClaimedStep = { kind: "shown" | "read"; target: TrailTarget; id: string; at: number };

const LINE =
  /^(shown|read) (article|thread|idea):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}) (\d{1,15})$/;

/** As a form carries it: one line for each, "shown article:<id> <milliseconds since 1970>". */
export const writeTrail = (steps: readonly ClaimedStep[]): string =>
  steps.map(({ kind, target, id, at }) => `${kind} ${target}:${id} ${at}`).join("\n");

/** Reads what a form carried; lines that are not ours are left out, and each thing counts once as shown and as read. */
export function readTrail(text: string): ClaimedStep[] {
  const steps = new Map<string, ClaimedStep>();
  for (const line of text.split(/\r?\n/, TRAIL_MAX * 4)) {
    const [, kind, target, id, at] = LINE.exec(line.trim()) ?? [];
    if (!kind || steps.size >= TRAIL_MAX) continue;
    const key = `${kind} ${target}:${id}`;
    if (!steps.has(key)) steps.set(key, { kind, target, id, at: Number(at) } as ClaimedStep);
  }
  return [...steps.values()];
}

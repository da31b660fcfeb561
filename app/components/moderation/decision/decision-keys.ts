import type { DeskKeys } from "#app/components/use-desk-keys.ts";
import { ACT_KEYS } from "../words-for.ts";

/** Keys of a decision, wherever one is made. */
export const DECISION_KEYS = {
  anywhere: {
    ...Object.fromEntries("123456789".split("").map((key) => [key, `[data-act-key="${key}"]`])),
    ...Object.fromEntries(Object.entries(ACT_KEYS).map(([key, act]) => [key, `[data-act=${act}]`])),
  },
  fields: { r: "reason", w: "words" },
} as const satisfies DeskKeys;

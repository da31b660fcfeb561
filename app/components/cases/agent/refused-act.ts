/** An act that was refused: why, in sentences by field, and what was typed. */
export type RefusedAct = { errors: Record<string, string>; values: Record<string, string> };

import { type Act, isMemberAct, type ReviewKind } from "./acts.ts";

/** Kinds whose people are told at once: what became of their appeal, of what they said. */
const TOLD_AT_ONCE: readonly ReviewKind[] = ["appeal", "article_feedback"];

/** Nothing takes it back: the words went to a private conversation, or somebody was told. Such a decision asks first. */
export const isFinal = (kind: ReviewKind, act: Act): boolean =>
  act === "settle_in_private" || (TOLD_AT_ONCE.includes(kind) && !isMemberAct(act));

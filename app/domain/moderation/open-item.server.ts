import type { Db } from "#db/types.ts";
import type { ReviewKind, Source } from "./acts.ts";

/** Why something is in the queue. */
export type ItemSource = {
  source: Source;
  reason: string;
  detail?: string;
  score: number;
  flagId?: string | null;
  ruleId?: string | null;
};

type OpenItem = {
  kind: ReviewKind;
  targetId: string;
  sources: readonly ItemSource[];
  /** What items decided together have in common. */
  likeness?: string | null;
  /** For an appeal: who decided before. */
  notForId?: string | null;
  now?: Date;
};

export type OpenedItem = {
  id: string;
  number: number;
  score: number;
  /** The content is out of sight already. */
  hidden: boolean;
};

/**
 * Puts something into the queue, or adds to why it is there: scores add up, the version goes up. Null when there is nothing
 * to decide on any more.
 */
export async function openItem(_tx: Db, _item: OpenItem): Promise<OpenedItem | null> {
  throw new Error("in progress");
}

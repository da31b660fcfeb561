import type { VoteKind } from "#db/schema/integrity.ts";

/** One vote, whatever row it is at the moment: on what, by whom. */
export type VoteKey = { kind: VoteKind; targetId: string; memberId: string };

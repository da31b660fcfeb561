import type { TierCriteria } from "#app/domain/ambassadors/criteria.ts";

/** A rank with its name in the reader's language. */
export type NamedTier = { id: string; rank: number; name: string; criteria: TierCriteria; retired: boolean };

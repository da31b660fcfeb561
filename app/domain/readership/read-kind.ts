/** What reads are counted of. */
export type { ReadKind } from "#db/schema/readership.ts";

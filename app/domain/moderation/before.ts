import type { Restriction } from "#db/schema/accounts.ts";
import type { Visibility } from "#db/schema/ideas.ts";

/** What an act found, as far as it is needed to take the act back. Stored with it, so it only ever grows. */
export type Before = {
  /** Of the content; with what the act made of it. */
  visibility?: Visibility;
  became?: Visibility;
  /** Whether anybody had been shown the content before; what never was, is published when it comes back. */
  published?: boolean;
  /** Ids of the acts that had kept out of sight what is shown now: they do not stand any more. */
  stood?: string[];
  /** Who had accepted the answer that went. */
  acceptedById?: string | null;
  /** The text as it was is in the content's history: the revision that holds it. */
  revisionId?: string;
  /** Slug of where it was. */
  category?: string;
  /** Since when a moderator vouched for its author. */
  trustedAt?: string | null;
  restriction?: Restriction | null;
  until?: string | null;
  profile?: { displayName?: string; bio?: string; avatarKey?: string | null };
  /** Of a vote signal: it was decided so. */
  signal?: "open" | "upheld" | "released";
  /** The item was out of sight. */
  hidden?: boolean;
  /** Ids of the acts that came with this one, and are taken back with it. */
  also?: string[];
  /** Of the act this one came with. */
  partOf?: string;
  /** Number of the private conversation its words went to. */
  caseNumber?: number;
};

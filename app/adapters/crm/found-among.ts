import type { Candidate, FieldValues, Found } from "#app/domain/crm/port.ts";

type Reading<R> = {
  by: Extract<Found, { state: "found" }>["by"];
  /** Who is looked for. */
  contact: { communityId: string | null; externalId: string | null };
  /** The community id that stands on a record. */
  keyOf: (record: R) => string | null;
  /** The customer code on it. */
  codeOf: (record: R) => string | null;
  candidateOf: (record: R) => Candidate;
  valuesOf: (record: R) => FieldValues;
};

/** Who is meant by these records; null when there are none. Several are nobody in particular. */
export function foundAmong<R>(
  records: readonly R[],
  { by, contact: { communityId, externalId }, keyOf, codeOf, candidateOf, valuesOf }: Reading<R>,
): Found | null {
  const [only] = records;
  if (!only) return null;
  const theirs = keyOf(only);
  const keyed = communityId !== null && theirs === communityId;
  // Somebody else of the community stands there already: a person has to say who it is.
  const taken = by !== "remote_id" && theirs !== null && communityId !== null && !keyed;
  // An address alone does not make one of two people who are known to be different.
  const code = codeOf(only)?.toLowerCase();
  const other = by === "email" && code && externalId && code !== externalId.toLowerCase();
  if (records.length > 1 || taken || other)
    return { state: "ambiguous", candidates: records.map(candidateOf) };
  return { state: "found", remoteId: candidateOf(only).remoteId, by, keyed, values: valuesOf(only) };
}

import { QUERY_MAX } from "./limits.ts";

/** A query as it is counted: small letters, spaces single, no end. */
export const normaliseQuery = (q: string) =>
  q.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim().slice(0, QUERY_MAX).trim();

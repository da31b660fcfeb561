/** Names that would pass for the house, and words that are addresses under /people. */
const RESERVED = new Set(
  "admin administrator moderator moderators staff team support help system ruche root everyone all here suggestions new me member former".split(
    " ",
  ),
);

/** True for names nobody may take. */
export const isReservedUsername = (username: string): boolean =>
  RESERVED.has(username.toLowerCase()) || username.toLowerCase().startsWith("former-");

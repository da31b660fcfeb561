import type { Restriction } from "#db/schema/accounts.ts";
import type { Act, MemberAct } from "./acts.ts";

/** What each act takes from a member; a warning takes nothing. */
export const TAKES: Record<Exclude<MemberAct, "warn">, Restriction> = {
  limit: "read_only",
  suspend: "suspended",
  ban: "banned",
};

/** The restriction an act put on its member; null for acts that take nothing. */
export const takenBy = (act: Act): Restriction | null =>
  act in TAKES ? TAKES[act as keyof typeof TAKES] : null;

import type { Claims } from "#app/domain/identities/port.ts";
import { sealedCookie } from "./sealed-cookie.server.ts";

/** As long as somebody may think about a name. */
const AGE_SECONDS = 30 * 60;

/** Somebody whom a provider vouched for and who has no account here yet. */
export type Newcomer = { slug: string; claims: Claims; next: string; stay: boolean };

export const newcomerCookie = sealedCookie<Newcomer>("newcomer", AGE_SECONDS);

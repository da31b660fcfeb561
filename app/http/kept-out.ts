import type { Actor } from "#app/domain/core/actor.ts";
import { paths } from "#app/paths.ts";

/** Somebody whom a moderator keeps out for a time or for good; who may only read is not kept out. */
export const isKeptOut = (actor: Actor): boolean =>
  actor.kind === "member" && (actor.restriction === "suspended" || actor.restriction === "banned");

/** Theirs all the same: why, and how to appeal; their data and their account; how the page looks; the way out. */
const OPEN = [
  paths.statements(),
  paths.settingsPrivacy(),
  paths.settingsClose(),
  paths.logout(),
  paths.login(),
  paths.theme(),
  paths.locale(),
];

/** Whether who is kept out may use this address, also to change something. */
export const isOpenToKeptOut = (pathname: string): boolean =>
  OPEN.some((open) => pathname === open || pathname.startsWith(`${open}/`));

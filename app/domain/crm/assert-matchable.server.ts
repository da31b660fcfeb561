import { Conflict } from "#app/domain/core/errors.ts";
import type { Db } from "#db/types.ts";
import { isMatchable } from "./is-matchable.server.ts";

/** Before somebody from the team links a member: throws unless the member consents at this moment. */
export async function assertMatchable(tx: Db, memberId: string): Promise<void> {
  if (!(await isMatchable(tx, memberId))) throw new Conflict("consent_missing");
}

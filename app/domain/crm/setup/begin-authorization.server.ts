import { createHash, randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { CONNECTORS } from "../connectors.ts";
import { canManageCrm } from "../policy.ts";
import type { Crm } from "../port.ts";
import { signInWay } from "../sign-in-way.ts";
import type { CrmSignIn, SignInAttempt } from "./crm-sign-in.ts";

/** With the calls it made, to be kept as all calls are. */
export type CrmSignInFor = (
  row: typeof crmConnections.$inferSelect,
) => CrmSignIn & Pick<Crm, "takeExchanges" | "budget">;

const random = () => randomBytes(32).toString("base64url");

/** Where to send the admin who is to agree, and what has to come back with them. Nothing is changed. */
export async function beginAuthorization(
  db: Db,
  signInFor: CrmSignInFor,
  actor: Actor,
  { id, redirectUri }: { id: string; redirectUri: string },
): Promise<{ url: string; attempt: SignInAttempt }> {
  assertAllowed(canManageCrm(actor));
  const [row] = await db.select().from(crmConnections).where(eq(crmConnections.id, id));
  if (!row) throw new NotFound("no_such_connection");
  if (signInWay(CONNECTORS[row.kind], row.config) !== "oauth" || !row.secretSealed) {
    throw new Conflict("no_authorization");
  }
  const attempt = { connectionId: id, state: random(), codeVerifier: random() };
  const codeChallenge = createHash("sha256").update(attempt.codeVerifier).digest("base64url");
  return { url: signInFor(row).authorizeUrl({ state: attempt.state, codeChallenge, redirectUri }), attempt };
}

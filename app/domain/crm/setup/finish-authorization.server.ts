import { timingSafeEqual } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { lockConnection } from "../lock-connection.server.ts";
import { canManageCrm } from "../policy.ts";
import { CrmFailure } from "../port.ts";
import { keepExchanges } from "../pulls/keep-exchanges.server.ts";
import { sealSecret } from "../sealed-secret.server.ts";
import type { CrmSignInFor } from "./begin-authorization.server.ts";
import type { SignInAttempt } from "./crm-sign-in.ts";
import { wakeConnection } from "./wake-connection.server.ts";

/** What the vendor sent the admin back with. */
type Returned = {
  code: string | null;
  state: string | null;
  error: string | null;
  description: string | null;
};

export type Authorized =
  | { connectionId: string }
  /** Why not; `said` are the vendor's words. */
  | {
      connectionId: string | null;
      problem: "no_attempt" | "wrong_state" | "declined" | "no_code" | "refused" | "changed_meanwhile";
      said: string;
    };

/** Browsers and vendors put all kinds of things into an address. */
const MAX_SAID = 300;

const equal = (a: string, b: string) =>
  Buffer.byteLength(a) === Buffer.byteLength(b) && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/**
 * The admin comes back from the vendor: the code is exchanged for what keeps us signed in, which is sealed like all
 * credentials. Whoever did not set out from here, in this session, is not believed.
 */
export async function finishAuthorization(
  db: Db,
  { signInFor, secretKey }: { signInFor: CrmSignInFor; secretKey: Buffer },
  actor: Actor,
  {
    attempt,
    returned,
    redirectUri,
    now,
  }: { attempt: SignInAttempt | null; returned: Returned; redirectUri: string; now: Date },
): Promise<Authorized> {
  assertAllowed(canManageCrm(actor));
  const { code, state, error, description } = returned;
  if (!attempt) return { connectionId: null, problem: "no_attempt", said: "" };
  const { connectionId, codeVerifier } = attempt;
  const not = (problem: Extract<Authorized, { problem: string }>["problem"], said = ""): Authorized => ({
    connectionId,
    problem,
    said: said.slice(0, MAX_SAID),
  });
  if (!state || !equal(state, attempt.state)) return not("wrong_state");
  if (error) return not("declined", description ?? error);
  if (!code) return not("no_code");
  const [before] = await db.select().from(crmConnections).where(eq(crmConnections.id, connectionId));
  if (!before) return not("no_attempt");
  const signIn = signInFor(before);
  let credentials: Record<string, string>;
  try {
    credentials = await signIn.exchangeCode({ code, codeVerifier, redirectUri });
  } catch (failure) {
    if (failure instanceof CrmFailure) return not("refused", failure.message);
    throw failure;
  } finally {
    await keepExchanges(db, connectionId, signIn);
  }
  return db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const row = await lockConnection(tx, actor, connectionId);
    // Somebody entered other credentials while this admin was away: what came back belongs to the old ones.
    if (row.credentialsChangedAt?.getTime() !== before.credentialsChangedAt?.getTime()) {
      return not("changed_meanwhile");
    }
    await tx
      .update(crmConnections)
      .set({
        secretSealed: sealSecret(secretKey, JSON.stringify(credentials), connectionId),
        authorizedAt: now,
        checks: null,
        checkedAt: null,
      })
      .where(eq(crmConnections.id, connectionId));
    await wakeConnection(tx, connectionId);
    await recordAudit(tx, actor, "connection.authorized", { kind: "crm_connection", id: connectionId });
    return { connectionId };
  });
}

import { eq, isNotNull, or } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import { signInProviders } from "#db/schema/identities.ts";
import type { Db } from "#db/types.ts";
import { openSecret, sealSecret } from "../sealed-secret.server.ts";

type Resealed = {
  connections: number;
  providers: number;
  /** Names of what no key opens: their credentials have to be entered again. */
  lost: string[];
};

/** Encrypts every stored secret with the first of the keys; the others only open. Safe to repeat. */
export async function resealSecrets(db: Db, { keys }: { keys: readonly Buffer[] }): Promise<Resealed> {
  const [key] = keys;
  if (!key) throw new Error("there is no key to seal with");
  return db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const lost: string[] = [];
    const again = (sealed: string | null, id: string, name: string): string | null => {
      if (sealed === null) return null;
      try {
        return sealSecret(key, openSecret(keys, sealed, id), id);
      } catch {
        lost.push(name);
        return sealed;
      }
    };
    const connections = await tx
      .select()
      .from(crmConnections)
      .where(or(isNotNull(crmConnections.secretSealed), isNotNull(crmConnections.previousSecretSealed)))
      .for("update");
    for (const { id, name, secretSealed, previousSecretSealed } of connections) {
      await tx
        .update(crmConnections)
        .set({
          secretSealed: again(secretSealed, id, name),
          previousSecretSealed: again(previousSecretSealed, id, name),
        })
        .where(eq(crmConnections.id, id));
    }
    const providers = await tx
      .select()
      .from(signInProviders)
      .where(isNotNull(signInProviders.clientSecretSealed))
      .for("update");
    for (const { id, slug, clientSecretSealed } of providers) {
      await tx
        .update(signInProviders)
        .set({ clientSecretSealed: again(clientSecretSealed, id, slug) })
        .where(eq(signInProviders.id, id));
    }
    const counts = { connections: connections.length, providers: providers.length };
    await recordAudit(tx, SYSTEM, "secrets.resealed", { kind: "installation", id: "secrets" }, counts);
    return { ...counts, lost: [...new Set(lost)] };
  });
}

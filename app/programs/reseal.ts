import { resealSecrets } from "#app/domain/crm/setup/reseal-secrets.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { keysFor } from "#app/runtime/secret.server.ts";

/** `npm run admin -- reseal`: after RUCHE_SECRET was replaced, with the one before in RUCHE_SECRET_PREVIOUS. */
export async function reseal(): Promise<number> {
  const { connections, providers, lost } = await resealSecrets(useDatabase().db, {
    keys: keysFor("crm-secrets"),
  });
  process.stdout.write(`Encrypted anew: ${connections} connections, ${providers} ways to sign in.\n`);
  if (lost.length === 0) {
    process.stdout.write("RUCHE_SECRET_PREVIOUS is needed no more.\n");
    return 0;
  }
  process.stderr.write(
    `ruche: neither secret opens the credentials of: ${lost.join(", ")}. Set RUCHE_SECRET_PREVIOUS to the secret they were saved with, or enter them again.\n`,
  );
  return 1;
}

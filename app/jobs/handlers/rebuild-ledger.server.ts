import { countAgain } from "#app/domain/recognition/count-again.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

export const rebuildLedger = async (): Promise<void> => {
  await countAgain(useDatabase().db);
};

import { proposeAmbassadors as propose } from "#app/domain/ambassadors/propose-ambassadors.server.ts";
import { settleMonths } from "#app/domain/ambassadors/settle-months.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { logger } from "#app/runtime/logger.server.ts";

/** Every night: counts the months anew, which the criteria look at, then proposes who meets them. */
export async function proposeAmbassadors(): Promise<void> {
  const { db } = useDatabase();
  await settleMonths(db);
  const { proposed } = await propose(db);
  if (proposed > 0) logger.info({ proposed }, "ambassadors proposed");
}

import { startDuePulls } from "#app/domain/crm/pulls/start-due-pulls.server.ts";
import { reviveLostWork } from "#app/domain/crm/revive-lost-work.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

export async function pullClock(): Promise<void> {
  const { db } = useDatabase();
  await startDuePulls(db, new Date());
  await reviveLostWork(db, new Date());
}

import { startDuePulls } from "#app/domain/crm/pulls/start-due-pulls.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

export const pullClock = () => startDuePulls(useDatabase().db, new Date());

import { refreshStandings as refresh } from "#app/domain/crm/refresh-standings.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

/** Every night: contacts whose points of 90 days or segment are not what their CRM was told last. */
export const refreshStandings = (): Promise<void> => refresh(useDatabase().db);

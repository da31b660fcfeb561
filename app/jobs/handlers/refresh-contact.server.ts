import type { Jobs } from "#app/domain/core/enqueue-job.server.ts";
import { refreshContact as refresh } from "#app/domain/crm/refresh-contact.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

export const refreshContact = (payload: Jobs["refresh-contact"]) => refresh(useDatabase().db, payload);

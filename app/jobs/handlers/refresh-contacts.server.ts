import type { Jobs } from "#app/domain/core/enqueue-job.server.ts";
import { refreshContacts as refresh } from "#app/domain/crm/refresh-contacts.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import type { Db } from "#db/types.ts";

export const refreshContacts = ({ contactIds, bulk }: Jobs["refresh-contacts"]) =>
  useDatabase().db.transaction((tx) => refresh(tx as Db, contactIds, { bulk }));

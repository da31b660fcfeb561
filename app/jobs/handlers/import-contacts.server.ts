import type { Jobs } from "#app/domain/core/enqueue-job.server.ts";
import { runImport } from "#app/domain/crm/run-import.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { useStorage } from "#app/runtime/storage.server.ts";

export const importContacts = (payload: Jobs["import-contacts"]) =>
  runImport(useDatabase().db, useStorage(), payload);

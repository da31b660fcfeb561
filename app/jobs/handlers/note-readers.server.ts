import { noteReaders as note } from "#app/domain/ambassadors/note-readers.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

/** Every hour: who was there. */
export const noteReaders = (): Promise<void> => note(useDatabase().db);

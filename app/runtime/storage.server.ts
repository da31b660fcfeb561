import { join } from "node:path";
import { createDiskStorage } from "#app/adapters/disk-storage.server.ts";
import type { Storage } from "#app/domain/community/storage.ts";
import { env } from "./env.server.ts";

let storage: Storage | undefined;

/** Where uploads are kept: a folder of the data directory. */
export const useStorage = (): Storage => (storage ??= createDiskStorage(join(env.RUCHE_DATA_DIR, "uploads")));

import type { Jobs } from "#app/domain/core/enqueue-job.server.ts";
import { rebuildPopularity as rebuild } from "#app/domain/ideas/rebuild-popularity.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

export const rebuildPopularity = async ({ categoryId }: Jobs["rebuild-popularity"]): Promise<void> => {
  await rebuild(useDatabase().db, { categoryId });
};

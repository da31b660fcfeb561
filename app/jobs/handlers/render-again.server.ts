import { renderAgain as renderStored } from "#app/domain/operations/render-again.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { logger } from "#app/runtime/logger.server.ts";

/** Runs after every start: a new release may render differently. */
export async function renderAgain(): Promise<void> {
  const pages = await renderStored(useDatabase().sql);
  if (pages > 0) logger.info({ pages }, "stored pages rendered again");
}

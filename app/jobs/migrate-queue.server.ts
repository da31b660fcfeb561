import { Logger, runMigrations } from "graphile-worker";
import { logger } from "#app/runtime/logger.server.ts";

/** The queue's own words, of which only trouble is worth a line. */
export const queueLogger = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") logger.warn({ queue: message });
});

/** Creates or updates the queue's own tables; part of migrating. */
export const migrateQueue = (url: string) => runMigrations({ connectionString: url, logger: queueLogger });

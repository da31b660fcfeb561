import { rebuildAccountVotes as rebuild } from "#app/domain/account-votes/rebuild-account-votes.server.ts";
import type { Jobs } from "#app/domain/core/enqueue-job.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

export const rebuildAccountVotes = (payload: Jobs["rebuild-account-votes"]) =>
  rebuild(useDatabase().db, payload);

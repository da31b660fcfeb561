import { pruneAccounts } from "#app/domain/accounts/prune-accounts.server.ts";
import { pruneUploads } from "#app/domain/community/prune-uploads.server.ts";
import { pruneChallenges } from "#app/domain/crm/prune-challenges.server.ts";
import { pruneExchanges } from "#app/domain/crm/prune-exchanges.server.ts";
import { prunePulls } from "#app/domain/crm/pulls/prune-pulls.server.ts";
import { eraseDeletedPosts } from "#app/domain/forum/erase-deleted-posts.server.ts";
import { eraseDeletedComments } from "#app/domain/ideas/erase-deleted-comments.server.ts";
import { pruneTraces } from "#app/domain/integrity/prune-traces.server.ts";
import { pruneModeration } from "#app/domain/moderation/prune-moderation.server.ts";
import { pruneNotifications } from "#app/domain/notifications/prune-notifications.server.ts";
import { pruneReads } from "#app/domain/readership/prune-reads.server.ts";
import { pruneTallies } from "#app/domain/recognition/tally-entries.server.ts";
import { pruneScreening } from "#app/domain/screening/prune-screening.server.ts";
import { pruneSearches } from "#app/domain/search/prune-searches.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { logger } from "#app/runtime/logger.server.ts";
import { useStorage } from "#app/runtime/storage.server.ts";
import type { Db } from "#db/types.ts";

/** What each capability throws away once a night; every one may run twice. */
const pruners: Record<string, (db: Db) => Promise<void>> = {
  accounts: pruneAccounts,
  notifications: pruneNotifications,
  uploads: (db) => pruneUploads(db, useStorage()),
  comments: eraseDeletedComments,
  forum: eraseDeletedPosts,
  reads: pruneReads,
  searches: pruneSearches,
  screening: pruneScreening,
  moderation: pruneModeration,
  boards: pruneTallies,
  traces: pruneTraces,
  challenges: pruneChallenges,
  exchanges: pruneExchanges,
  pulls: prunePulls,
};

/** Runs all pruners, even when one of them fails; then fails itself, so that the queue tries again. */
export async function prune(): Promise<void> {
  const { db } = useDatabase();
  const failed: string[] = [];
  for (const [name, pruneThem] of Object.entries(pruners)) {
    await pruneThem(db).catch((error: unknown) => {
      failed.push(name);
      logger.error({ err: error, pruner: name }, "pruning failed");
    });
  }
  if (failed.length > 0) throw new Error(`Pruning failed: ${failed.join(", ")}`);
}

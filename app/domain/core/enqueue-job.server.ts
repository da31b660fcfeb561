import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";

/** Every job of the queue and its payload; the handler's file in `app/jobs/handlers` has the same name. */
export type Jobs = {
  "send-mail": { mailId: string };
  "deliver-to-crm": { connectionId: string };
  "pull-from-crm": { pullId: string };
  "pull-clock": Record<string, never>;
  "compare-with-crm": { comparisonId: string };
  "remove-connection": { connectionId: string };
  "mail-customer-code": { challengeId: string; customerCode: string };
  "refresh-contact": { contactId: string; settled?: boolean };
  "refresh-contacts": { contactIds: string[]; bulk: boolean };
  "refresh-connection": { connectionId: string; after?: string };
  "refresh-standings": Record<string, never>;
  "note-readers": Record<string, never>;
  "propose-ambassadors": Record<string, never>;
  "import-contacts": { importId: string };
  "rebuild-popularity": { categoryId: string };
  "settle-contacts": Record<string, never>;
  /** Of all ideas, or those of one category. */
  "rebuild-account-votes": { categoryId?: string };
  "rebuild-ledger": Record<string, never>;
  "render-again": Record<string, never>;
  "forum-clock": Record<string, never>;
  "find-vote-signals": Record<string, never>;
  "settle-helping-acts": Record<string, never>;
  "case-clock": Record<string, never>;
  "hide-until-decided": { itemId: string };
  "tell-statement": { actId: string };
  "moderation-clock": Record<string, never>;
  "award-badges": Record<string, never>;
  prune: Record<string, never>;
  "try-rule": { trialId: string };
  "index-documents": { keys: string[] };
};

type Options = {
  /** A second job with the same key replaces the first, if that has not started. */
  key?: string;
  runAt?: Date;
  /** Jobs of one queue run one after the other. */
  queue?: string;
  maxAttempts?: number;
};

/** Adds a job in the transaction of the change that needs it: no change, no job, and the other way round. */
export async function enqueueJob<N extends keyof Jobs>(
  tx: Db,
  name: N,
  payload: Jobs[N],
  { key, runAt, queue, maxAttempts = 12 }: Options = {},
): Promise<void> {
  await tx.execute(sql`select graphile_worker.add_job(
    ${name}, payload := ${JSON.stringify(payload)}::json, queue_name := ${queue ?? null},
    run_at := ${runAt?.toISOString() ?? null}::timestamptz, max_attempts := ${maxAttempts}, job_key := ${key ?? null})`);
}

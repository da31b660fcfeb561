import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Verdict } from "#db/schema/crm-sync.ts";
import type { Sql } from "#db/types.ts";
import {
  getComparison,
  listComparisonRows,
  listComparisons,
} from "../comparisons/comparison-queries.server.ts";
import { CONNECTORS } from "../connectors.ts";
import { getConnectionFrame } from "./frame-queries.server.ts";

const LISTED: readonly string[] = [
  "differs",
  "would_create",
  "missing",
  "ambiguous",
  "refused",
] satisfies Verdict[];

/** A connection and its dry runs and comparisons. */
export async function loadComparisonsPage(
  sql: Sql,
  actor: Actor,
  { id, after }: { id: string | undefined; after: string | null },
) {
  const frame = await getConnectionFrame(sql, actor, id);
  if (!CONNECTORS[frame.kind].hasRecords) throw new NotFound("no_such_page");
  return { frame, page: await listComparisons(sql, actor, { connectionId: frame.id, after }), after };
}

/** One comparison and what it found, of one verdict or all. */
export async function loadComparisonPage(
  sql: Sql,
  actor: Actor,
  {
    id,
    comparisonId,
    verdict: asked,
    after,
  }: {
    id: string | undefined;
    comparisonId: string | undefined;
    verdict: string | null;
    after: string | null;
  },
) {
  const frame = await getConnectionFrame(sql, actor, id);
  const comparison = await getComparison(sql, actor, { connectionId: frame.id, comparisonId });
  const verdict = asked && LISTED.includes(asked) ? (asked as Verdict) : null;
  const page = await listComparisonRows(sql, actor, {
    connectionId: frame.id,
    comparisonId: comparison.id,
    verdict,
    after,
  });
  return { frame, comparison, verdict, page, after };
}

/** A connection about to go live, and the dry run that says what then happens; null without one that still holds. */
export async function loadLivePage(sql: Sql, actor: Actor, id: string | undefined) {
  const { frame, page } = await loadComparisonsPage(sql, actor, { id, after: null });
  const last = page.items.find(({ purpose }) => purpose === "dry_run");
  return { frame, dryRun: last?.state === "done" && !last.mappingChanged ? last : null };
}

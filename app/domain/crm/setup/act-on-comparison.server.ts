import type { z } from "zod";
import type { Actor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import { repairDrift } from "../comparisons/repair-drift.server.ts";
import { stopComparison } from "../comparisons/stop-comparison.server.ts";
import type { comparisonActSchema } from "./comparison-act.ts";

type Act = z.infer<typeof comparisonActSchema> & { connectionId: string; comparisonId: string };

/** The buttons of a comparison's page; what the toast says afterwards. */
export async function actOnComparison(
  db: Db,
  actor: Actor,
  { act, contactId, ...ids }: Act,
): Promise<{ key: string; values?: Record<string, number> }> {
  if (act === "stop") {
    await stopComparison(db, actor, ids);
    return { key: "comparison_stopped" };
  }
  const count = await repairDrift(db, actor, { ...ids, which: contactId ? { contactId } : "all" });
  return { key: "drift_repaired", values: { count } };
}

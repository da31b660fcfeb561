import type { Db } from "#db/types.ts";
import { runIn } from "#search/run-with.server.ts";
import type { Drift } from "./find-drift.server.ts";
import { refreshDocuments } from "./refresh-documents.server.ts";
import { targetOf } from "./targets.ts";

/** Things mended in one transaction. */
const AT_ONCE = 500;

/** Writes the documents again that are not what they should be; returns the keys that changed. */
export async function mendDrift(db: Db, drift: readonly Drift[]): Promise<string[]> {
  const targets = new Map(
    drift.flatMap(({ key }) => {
      const target = targetOf(key);
      return target ? [[`${target.kind}:${target.id}`, target] as const] : [];
    }),
  );
  const list = [...targets.values()];
  const changed: string[] = [];
  for (let at = 0; at < list.length; at += AT_ONCE) {
    const some = list.slice(at, at + AT_ONCE);
    changed.push(...(await db.transaction((tx) => refreshDocuments(runIn(tx), some))));
  }
  return changed;
}

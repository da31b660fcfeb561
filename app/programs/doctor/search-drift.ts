import { type Drift, findDrift, findEngineDrift } from "#app/domain/search/find-drift.server.ts";
import { indexDocuments } from "#app/domain/search/index-documents.server.ts";
import { mendDrift } from "#app/domain/search/mend-drift.server.ts";
import type { Database } from "#db/client.server.ts";
import type { SearchEngine } from "#search/engine.ts";
import { runWith } from "#search/run-with.server.ts";
import type { Finding } from "./command.ts";

/** Documents given to another engine at once. */
const AT_ONCE = 500;
const ADVICE = "npm run search:reindex builds the index anew.";

async function look(
  name: string,
  find: () => Promise<Drift[]>,
  mend: ((drift: Drift[]) => Promise<void>) | null,
): Promise<Finding> {
  const check = { name, find: "", advice: ADVICE };
  const differences = await find();
  if (!mend || differences.length === 0) return { check, differences, fixed: false };
  await mend(differences);
  const left = await find();
  return { check, differences: left.length > 0 ? left : differences, fixed: left.length === 0 };
}

/** Whether what can be found is what is public, in our tables and in the Meilisearch server where there is one. */
export async function examineSearch(
  { sql, db }: Pick<Database, "sql" | "db">,
  engine: SearchEngine | null,
  { fix }: { fix: boolean },
): Promise<Finding[]> {
  const run = runWith(sql);
  const own = await look(
    "search documents equal what is public",
    () => findDrift(run),
    fix ? async (drift) => void (await mendDrift(db, drift)) : null,
  );
  if (!engine) return [own];
  const mendEngine = async (drift: Drift[]) => {
    for (let at = 0; at < drift.length; at += AT_ONCE)
      await indexDocuments(
        run,
        engine,
        drift.slice(at, at + AT_ONCE).map(({ key }) => key),
      );
  };
  const other = await look(
    `search documents are in ${engine.name}`,
    () => findEngineDrift(run, engine),
    fix ? mendEngine : null,
  );
  return [own, other];
}

import type { Sql } from "#db/types.ts";
import type { SearchEngine } from "../engine.ts";
import { runWith } from "../run-with.server.ts";
import { rebuildPostgres } from "./rebuild.server.ts";
import { searchPostgres } from "./search.server.ts";
import { removeDocuments, writeDocuments } from "./write.server.ts";

/** Keys read at once. */
const KEYS = 5000;

/** The engine that is always there: tables of our own database; see docs/decisions/0008-search.md. */
export function postgresEngine(sql: Sql): SearchEngine {
  const run = runWith(sql);
  return {
    name: "postgres",
    search: (query) => searchPostgres(run, query),
    upsert: async (documents) => {
      await sql.begin((tx) => writeDocuments(runWith(tx), documents));
    },
    remove: async (keys) => {
      await sql.begin((tx) => removeDocuments(runWith(tx), keys));
    },
    async *keys() {
      for (let after: string | undefined = ""; after !== undefined; ) {
        const rows: { key: string }[] = await run(
          "select key from search_documents where key > $1::text order by key limit $2::int",
          [after, KEYS],
        );
        if (rows.length > 0) yield rows.map(({ key }) => key);
        after = rows.at(-1)?.key;
      }
    },
    rebuild: (source) => rebuildPostgres(sql, source),
    healthy: async () => true,
  };
}

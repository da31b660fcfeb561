import type { SearchEngine, SearchKind } from "#search/engine.ts";

/** More would be a list to read beside what one came to read. */
const NEAR_SHOWN = 5;
/** An article is found once in each language. */
const LANGUAGES = 2;

type Near = { kind: SearchKind; id: string; title: string; language: string };

/** Ids of the things of the same kind whose words come nearest, best first. An engine that cannot answer now finds none. */
export async function findNear(engine: SearchEngine, { kind, id, title, language }: Near): Promise<string[]> {
  const found = await engine
    .search({
      q: title,
      kinds: [kind],
      language,
      audiences: ["everyone"],
      limit: (NEAR_SHOWN + 1) * (kind === "article" ? LANGUAGES : 1),
    })
    .catch(() => null);
  const ids = new Set(found?.hits.map((hit) => hit.id));
  ids.delete(id);
  return [...ids].slice(0, NEAR_SHOWN);
}

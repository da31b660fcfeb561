import type { SearchEngine } from "#search/engine.ts";

/** More would be a list to read beside a question to answer. */
const RELATED_SHOWN = 5;

type Asked = { id: string; title: string; language: string };

/** Ids of the threads whose words come nearest, best first. An engine that cannot answer now finds none. */
export async function findRelated(engine: SearchEngine, thread: Asked): Promise<string[]> {
  const found = await engine
    .search({
      q: thread.title,
      kinds: ["thread"],
      language: thread.language,
      audiences: ["everyone"],
      limit: RELATED_SHOWN + 1,
    })
    .catch(() => null);
  const ids = found?.hits.map((hit) => hit.id) ?? [];
  return ids.filter((id) => id !== thread.id).slice(0, RELATED_SHOWN);
}

import { expect, test } from "vitest";
import type { SearchAnswer, SearchEngine } from "#search/engine.ts";
import { withFallback } from "#search/with-fallback.ts";

const answerOf = (engine: SearchEngine["name"]): SearchAnswer => ({
  engine,
  hits: [],
  total: 0,
  facets: null,
  corrected: null,
});
const query = { q: "lamp", language: "en", audiences: ["everyone"], limit: 1 } as const;

test("Postgres answers while the engine fails, which is said once, and the engine is left in peace for a while", async () => {
  let [down, asked, time] = [false, 0, 0];
  const engine = {
    name: "meilisearch",
    search: async () => {
      asked += 1;
      if (down) throw new Error("refused");
      return answerOf("meilisearch");
    },
  } as unknown as SearchEngine;
  const other = { name: "postgres", search: async () => answerOf("postgres") } as unknown as SearchEngine;
  const said: boolean[] = [];
  const both = withFallback(engine, other, { onChange: (working) => said.push(working), now: () => time });
  const who = async () => (await both.search(query)).engine;

  expect(await who()).toBe("meilisearch");
  down = true;
  expect([await who(), await who(), await who()]).toEqual(["postgres", "postgres", "postgres"]);
  expect(asked).toBe(2);
  time += 11_000;
  expect(await who()).toBe("postgres");
  expect([asked, said]).toEqual([3, [false]]);
  down = false;
  expect(await who()).toBe("postgres");
  time += 11_000;
  expect(await who()).toBe("meilisearch");
  expect(said).toEqual([false, true]);
});

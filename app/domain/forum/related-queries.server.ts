import { findNear } from "#app/domain/search/near-queries.server.ts";
import type { SearchEngine } from "#search/engine.ts";

type Asked = { id: string; title: string; language: string };

/** Ids of the threads whose words come nearest, best first. */
export const findRelated = (engine: SearchEngine, thread: Asked): Promise<string[]> =>
  findNear(engine, { ...thread, kind: "thread" });

import type { SearchEngine } from "./engine.ts";

/** Milliseconds after a failure in which the engine is not asked: nobody waits for a server that is down. */
const REST = 10_000;

type Options = {
  /** Told once when the engine begins to fail, and once when it answers again. */
  onChange: (working: boolean, error?: unknown) => void;
  now?: () => number;
};

/** Searches with `engine`, and with `other` while that fails. What is written goes to `engine` alone. */
export function withFallback(
  engine: SearchEngine,
  other: SearchEngine,
  { onChange, now = Date.now }: Options,
): SearchEngine {
  let failing = false;
  let askAgainAt = 0;
  return {
    ...engine,
    search: async (query) => {
      if (now() < askAgainAt) return other.search(query);
      try {
        const answer = await engine.search(query);
        if (failing) onChange(true);
        failing = false;
        return answer;
      } catch (error) {
        if (!failing) onChange(false, error);
        failing = true;
        askAgainAt = now() + REST;
        return other.search(query);
      }
    },
  };
}

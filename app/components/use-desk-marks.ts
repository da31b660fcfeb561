import { useCallback, useEffect, useState } from "react";

/** Two people must not begin within one look; oftener would only cost the server. */
const EVERY_MS = 15_000;

/**
 * What changes about the rows of a desk while it is looked at, by their numbers: who is on each, how it stands. `path` is
 * where it is asked for. Rows keep their places: a list that moves under one's hands is no desk.
 */
export function useDeskMarks<M extends { number: number }>(
  numbers: readonly number[],
  path: (numbers: readonly number[]) => string,
): { marks: ReadonlyMap<number, M>; look: () => Promise<void> } {
  const [kept, setKept] = useState<{ of: string; marks: ReadonlyMap<number, M> }>({
    of: "",
    marks: new Map(),
  });
  const [none] = useState<ReadonlyMap<number, M>>(() => new Map());
  const of = numbers.join(",");

  const look = useCallback(async () => {
    if (of === "") return;
    try {
      const response = await fetch(path(of.split(",").map(Number)), {
        headers: { Accept: "application/json" },
      });
      if (!response.ok) return;
      const marks: M[] = await response.json();
      setKept({ of, marks: new Map(marks.map((mark) => [mark.number, mark])) });
    } catch {
      // Offline: what is shown is what was last known.
    }
  }, [of, path]);

  useEffect(() => {
    const lookIfSeen = () => {
      if (!document.hidden && navigator.onLine) void look();
    };
    const timer = setInterval(lookIfSeen, EVERY_MS);
    document.addEventListener("visibilitychange", lookIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", lookIfSeen);
    };
  }, [look]);

  return { marks: kept.of === of ? kept.marks : none, look };
}

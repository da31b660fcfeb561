import { useCallback, useEffect, useState } from "react";
import type { DeskMark } from "#app/domain/forum/desk-claim-queries.server.ts";
import { paths } from "#app/paths.ts";

/** Two helpers must not begin within one look; oftener would only cost the server. */
const EVERY_MS = 15_000;

export type Marks = ReadonlyMap<number, DeskMark>;

const NONE: Marks = new Map();

/**
 * Who is on which of these questions, and how each stands, brought up to date while the page is looked at. Rows keep
 * their places: a list that moves under one's hands is no desk.
 */
export function useDeskMarks(numbers: readonly number[]): { marks: Marks; look: () => Promise<void> } {
  const [kept, setKept] = useState<{ of: string; marks: Marks }>({ of: "", marks: NONE });
  const of = numbers.join(",");

  const look = useCallback(async () => {
    if (of === "") return;
    try {
      const response = await fetch(paths.helperDeskMarks(of.split(",").map(Number)), {
        headers: { Accept: "application/json" },
      });
      if (!response.ok) return;
      const marks: DeskMark[] = await response.json();
      setKept({ of, marks: new Map(marks.map((mark) => [mark.number, mark])) });
    } catch {
      // Offline: what is shown is what was last known.
    }
  }, [of]);

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

  return { marks: kept.of === of ? kept.marks : NONE, look };
}

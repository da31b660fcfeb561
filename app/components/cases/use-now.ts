import { useEffect, useState } from "react";

/** Times are written in minutes, so twice a minute is often enough. */
const TICK_MS = 30_000;

/** The time, going on from the one the page was made at, so that the first rendering agrees with the server's. */
export function useNow(madeAt: Date): Date {
  const [passed, setPassed] = useState({ from: madeAt, ms: 0 });
  useEffect(() => {
    const start = Date.now();
    const timer = setInterval(() => setPassed({ from: madeAt, ms: Date.now() - start }), TICK_MS);
    return () => clearInterval(timer);
  }, [madeAt]);
  return passed.from === madeAt && passed.ms > 0 ? new Date(madeAt.getTime() + passed.ms) : madeAt;
}

export type Pace = {
  /** Calls of the same key share one window, whoever makes them: those of the same credentials, say. */
  key: string;
  calls: number;
  perMs: number;
};

type Clock = { now: () => number; wait: (ms: number) => Promise<unknown> };

const REAL: Clock = { now: Date.now, wait: (ms) => new Promise((later) => setTimeout(later, ms)) };

/** When the last calls of each key started or will start, oldest first; never more than a window holds. */
const windows = new Map<string, number[]>();

/** Waits until one more call keeps within `calls` in any `perMs`. Turns are taken in the order in which they were asked for. */
export async function inPace({ key, calls, perMs }: Pace, { now, wait }: Clock = REAL): Promise<void> {
  const window = windows.get(key) ?? [];
  windows.set(key, window);
  const full = window.length >= calls ? window[window.length - calls]! + perMs : 0;
  const at = Math.max(now(), full);
  window.push(at);
  if (window.length > calls) window.splice(0, window.length - calls);
  const pause = at - now();
  if (pause > 0) await wait(pause);
}

import type { FakeAnswer } from "../loopback.ts";
import { refused } from "./refused.ts";

export type Limits = { requests: number; executionMs: number; concurrent: number };

const WINDOW_MS = 300_000;
const RETRY_AFTER = "17";

/** Service protection of one user on one server, over five minutes. */
export function protection(limits: Limits, now: () => number) {
  let calls: { at: number; ms: number }[] = [];
  let running = 0;
  const tooMany = (code: string, message: string): FakeAnswer => {
    const answer = refused(429, code, message);
    return { ...answer, headers: { ...answer.headers, "retry-after": RETRY_AFTER } };
  };
  const spent = () => calls.reduce((sum, { ms }) => sum + ms, 0);
  return {
    async within(act: () => Promise<FakeAnswer> | FakeAnswer): Promise<FakeAnswer> {
      calls = calls.filter(({ at }) => at > now() - WINDOW_MS);
      if (calls.length >= limits.requests)
        return tooMany(
          "0x80072322",
          `Number of requests exceeded the limit of ${limits.requests} over time window of 300 seconds.`,
        );
      if (spent() >= limits.executionMs)
        return tooMany(
          "0x80072321",
          `Combined execution time of incoming requests exceeded limit of ${limits.executionMs} milliseconds over time window of 300 seconds. Decrease number of concurrent requests or reduce the duration of requests and try again later.`,
        );
      if (running >= limits.concurrent)
        return tooMany(
          "0x80072326",
          `Number of concurrent requests exceeded the limit of ${limits.concurrent}.`,
        );
      const call = { at: now(), ms: 0 };
      calls.push(call);
      running += 1;
      try {
        return await act();
      } finally {
        running -= 1;
        call.ms = now() - call.at;
      }
    },
    headers: () => ({
      "x-ms-ratelimit-burst-remaining-xrm-requests": String(Math.max(0, limits.requests - calls.length)),
      "x-ms-ratelimit-time-remaining-xrm-requests": `${Math.max(0, limits.executionMs - spent()) / 1000}`,
    }),
  };
}

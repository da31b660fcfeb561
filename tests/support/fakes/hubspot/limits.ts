import type { FakeAnswer } from "../loopback.ts";

export type Limits = {
  /** Calls in ten seconds: 100 for free and starter accounts. */
  burst: number;
  /** Calls in a day: 250,000 for free and starter accounts. */
  daily: number;
  /** Searches in a second. */
  search: number;
  /** What a search gives at most: 10,000. */
  reachable: number;
};

const BURST_WINDOW_MS = 10_000;
const SEARCH_WINDOW_MS = 1000;

/** Counts calls as HubSpot does, and says no above the limits. */
export function aLimiter(limits: Limits, now: () => number) {
  let recent: number[] = [];
  let searches: number[] = [];
  let today = 0;
  const tooMany = (policyName: string, message: string): FakeAnswer => ({
    status: 429,
    json: {
      status: "error",
      message,
      errorType: "RATE_LIMIT",
      correlationId: "c033cdaa-2c40-4a64-ae48-b4cec88dad24",
      policyName,
      requestId: "3d3e35b7-0dae-4b9f-a6e3-9c230cbcf8dd",
    },
  });
  return {
    refuse(isSearch: boolean): FakeAnswer | null {
      const at = now();
      recent = recent.filter((time) => time > at - BURST_WINDOW_MS);
      searches = searches.filter((time) => time > at - SEARCH_WINDOW_MS);
      if (today >= limits.daily) return tooMany("DAILY", "You have reached your daily limit.");
      today += 1;
      if (recent.length >= limits.burst)
        return tooMany("TEN_SECONDLY_ROLLING", "You have reached your ten_secondly_rolling limit.");
      recent.push(at);
      if (!isSearch) return null;
      if (searches.length >= limits.search)
        return tooMany("SECONDLY", "You have reached your secondly limit.");
      searches.push(at);
      return null;
    },
    headers: (isSearch: boolean, oauth: boolean): Record<string, string> => {
      // Searches tell nothing of limits, and whoever came by OAuth learns nothing of the day's.
      if (isSearch) return {};
      const burst = {
        "x-hubspot-ratelimit-interval-milliseconds": String(BURST_WINDOW_MS),
        "x-hubspot-ratelimit-max": String(limits.burst),
        "x-hubspot-ratelimit-remaining": String(Math.max(0, limits.burst - recent.length)),
      };
      if (oauth) return burst;
      return {
        ...burst,
        "x-hubspot-ratelimit-daily": String(limits.daily),
        "x-hubspot-ratelimit-daily-remaining": String(Math.max(0, limits.daily - today)),
      };
    },
    get today() {
      return today;
    },
    set today(calls: number) {
      today = calls;
    },
  };
}

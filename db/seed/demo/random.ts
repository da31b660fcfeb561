const DAY_MS = 86_400_000;

/** Chance that always falls the same way, so that two demos show the same community. */
export type Random = {
  /** At least 0, less than 1. */
  next: () => number;
  /** A whole number from `from` to `to`, both possible. */
  between: (from: number, to: number) => number;
  /** An id in the order of time, as the application makes them. */
  id: (at: Date) => string;
};

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  // mulberry32: small, and even enough to scatter votes.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join("");
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    id: (at) => {
      const time = at.getTime().toString(16).padStart(12, "0");
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(12)}`;
    },
  };
}

/** People write by day: what falls into the night is moved to the morning after. */
export function daysBefore(now: Date, days: number): Date {
  const at = new Date(now.getTime() - days * DAY_MS);
  const hour = at.getUTCHours();
  if (hour < 6 && days > 1) at.setUTCHours(hour + 7);
  return at;
}

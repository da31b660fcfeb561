import { randomFillSync } from "node:crypto";

const pool = new Uint8Array(16 * 256);
let used = pool.length;
let lastTime = 0;
let sequence = 0;

/** The next moment and place in it: ids of one process keep the order they were made in, also within a millisecond. */
function nextMoment(): [time: number, place: number] {
  const now = Date.now();
  if (now > lastTime) [lastTime, sequence] = [now, 0];
  else if (sequence < 0xfff) sequence += 1;
  else [lastTime, sequence] = [lastTime + 1, 0];
  return [lastTime, sequence];
}

/**
 * A new UUIDv7 (RFC 9562): 48 bits of milliseconds, 12 bits of order within one, then random, so that new rows sit
 * together in an index. `at` makes the id of something that happened then.
 */
export function newId(at?: number): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = pool.subarray(used, used + 16);
  used += 16;
  const [moment, place] = at === undefined ? nextMoment() : [at, ((bytes[6]! << 8) | bytes[7]!) & 0xfff];
  const time = moment.toString(16).padStart(12, "0");
  const random = Buffer.from(bytes).toString("hex");
  const variant = ((bytes[8]! & 0x3f) | 0x80).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${place.toString(16).padStart(3, "0")}-${variant}${random.slice(18, 20)}-${random.slice(20)}`;
}

import { expect, test } from "vitest";
import { WrittenKeys } from "#app/domain/recognition/written-keys.ts";

/** Ids as they come: most of them alike but for a few digits. */
const idOf = (n: number) => `0197a3c4-5e6f-7a00-8000-${n.toString(16).padStart(12, "0")}`;

test("what was written is always known, and what was not nearly never", () => {
  const keys = new WrittenKeys();
  for (let n = 0; n < 200_000; n += 1) keys.add(idOf(n), idOf(n % 1000));
  let forgotten = 0;
  let mistaken = 0;
  for (let n = 0; n < 200_000; n += 1) {
    if (!keys.mayHave(idOf(n), idOf(n % 1000))) forgotten += 1;
    if (keys.mayHave(idOf(n), idOf((n % 1000) + 1000))) mistaken += 1;
  }
  expect(forgotten).toBe(0);
  expect(mistaken).toBeLessThan(200);
});

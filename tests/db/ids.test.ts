import { expect, test } from "vitest";
import { newId } from "#db/ids.ts";

test("ids are UUIDv7, each its own, in the order they were made", () => {
  const ids = Array.from({ length: 20_000 }, () => newId());
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
  for (const id of ids.slice(0, 100))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("an id of a moment sorts by it", () => {
  expect(newId(Date.UTC(2020, 0, 1)) < newId(Date.UTC(2020, 0, 2))).toBe(true);
});

import { describe, expect, test, vi } from "vitest";
import { snapshot } from "#app/runtime/snapshot.server.ts";
import { sql } from "#tests/support/database.ts";

/** Each read answers when it is told to, and with what. */
function aSlowRead() {
  const answers: ((value: string) => void)[] = [];
  const read = vi.fn(() => new Promise<string>((resolve) => answers.push(resolve)));
  return { read, answers };
}

describe("a snapshot", () => {
  test("is one read for all who ask at once, and none for those who come soon after", async () => {
    const { read, answers } = aSlowRead();
    const { current } = snapshot(read, 60_000, true);
    const asked = [current(sql), current(sql), current(sql)];
    answers[0]!("first");
    expect(await Promise.all(asked)).toEqual(["first", "first", "first"]);
    expect(current(sql)).toBe("first");
    expect(read).toHaveBeenCalledTimes(1);
  });

  test("that was begun before a change is not what those after it see", async () => {
    const { read, answers } = aSlowRead();
    const { current, forget } = snapshot(read, 60_000, true);
    const before = current(sql);
    forget();
    const after = current(sql);
    answers[1]!("changed");
    answers[0]!("as it was");
    expect(await before).toBe("as it was");
    expect(await after).toBe("changed");
    expect(current(sql)).toBe("changed");
  });

  test("that failed is read again by who comes next", async () => {
    const read = vi.fn(async () => "second");
    read.mockRejectedValueOnce(new Error("no database"));
    const { current } = snapshot(read, 60_000, true);
    await expect(current(sql)).rejects.toThrow("no database");
    expect(await current(sql)).toBe("second");
  });
});

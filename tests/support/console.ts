import { afterEach, beforeEach, vi } from "vitest";

type Level = "error" | "warn";

let expected: { level: Level; pattern: RegExp; seen: boolean }[] = [];
let unexpected: string[] = [];

/** Says that this test makes the console say something; the test fails when it does not. */
export function expectConsole(level: Level, pattern: RegExp): void {
  expected.push({ level, pattern, seen: false });
}

/** Fails a test that writes to console.error or console.warn without having said so. */
export function guardConsole(): void {
  beforeEach(() => {
    expected = [];
    unexpected = [];
    for (const level of ["error", "warn"] as const) {
      vi.spyOn(console, level).mockImplementation((...words: unknown[]) => record(level, words));
    }
  });
  afterEach(() => {
    const missing = expected
      .filter((entry) => !entry.seen)
      .map((entry) => `${entry.level}: ${entry.pattern}`);
    if (unexpected.length > 0) throw new Error(`The console said unexpectedly:\n${unexpected.join("\n")}`);
    if (missing.length > 0) throw new Error(`The console did not say:\n${missing.join("\n")}`);
  });
}

function record(level: Level, words: unknown[]): void {
  const text = words.map((word) => (word instanceof Error ? word.stack : String(word))).join(" ");
  const match = expected.find((entry) => entry.level === level && entry.pattern.test(text));
  if (match) match.seen = true;
  else unexpected.push(`${level}: ${text}`);
}

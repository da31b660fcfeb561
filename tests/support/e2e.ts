import { test as base } from "playwright/test";

export { expect } from "playwright/test";

type Fixtures = {
  /** Says that this test makes the browser's console report an error, such as a page that is not found. */
  expectConsoleError: (pattern: RegExp) => void;
  noConsoleErrors: undefined;
};

/** Playwright's `test`, failing on any error in the browser's console that the test did not announce. */
export const test = base.extend<Fixtures & { allowed: RegExp[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  allowed: async ({}, use) => use([]),
  expectConsoleError: async ({ allowed }, use) => use((pattern) => void allowed.push(pattern)),
  noConsoleErrors: [
    async ({ context, allowed }, use) => {
      const errors: string[] = [];
      context.on("console", (message) => {
        if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (event) => errors.push(String(event.error().stack)));
      await use(undefined);
      const unexpected = errors.filter((error) => !allowed.some((pattern) => pattern.test(error)));
      if (unexpected.length > 0) throw new Error(`The browser's console reported:\n${unexpected.join("\n")}`);
    },
    { auto: true },
  ],
});

import {
  type APIRequestContext,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type Page,
} from "playwright/test";
import type { DemoRole } from "../e2e/support/demo-login.ts";
import { join, mailedLink, type Newcomer } from "../e2e/support/join.ts";
import { signInAs } from "../e2e/support/sign-in-as.ts";

export { expect } from "playwright/test";

type Fixtures = {
  /** Says that this test makes the browser's console report an error, such as a page that is not found. */
  expectConsoleError: (pattern: RegExp) => void;
  /** Another browser: of a guest, or of whom the options' `storageState` says. Its console counts too. */
  openBrowser: (options?: BrowserContextOptions) => Promise<Page>;
  /** The browser of somebody of the demo who signed in before. */
  as: (role: DemoRole, options?: BrowserContextOptions) => Promise<Page>;
  /** Somebody new with a confirmed address, and their browser. */
  newMember: (
    wanted?: Partial<Newcomer>,
    options?: BrowserContextOptions,
  ) => Promise<Newcomer & { page: Page }>;
  /** The newest link to that page in the mails to the address. */
  mailed: (email: string, kind: string) => Promise<string>;
};
type Console = { errors: string[]; allowed: RegExp[]; watch: (context: BrowserContext) => void };

/** Playwright's `test`, failing on any error in a browser's console that the test did not announce. */
export const test = base.extend<
  Fixtures & { browserConsole: Console; ownAddress: string; adminRequests: APIRequestContext }
>({
  browserConsole: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const errors: string[] = [];
      // A form that refuses what was typed is at work, not broken.
      const allowed = [/status of 422/];
      const watch = (context: BrowserContext) => {
        context.on("console", (message) => {
          if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
        });
        context.on("weberror", (event) => errors.push(String(event.error().stack)));
      };
      await use({ errors, allowed, watch });
      const unexpected = errors.filter((error) => !allowed.some((pattern) => pattern.test(error)));
      if (unexpected.length > 0) throw new Error(`The browser's console reported:\n${unexpected.join("\n")}`);
    },
    { auto: true },
  ],
  expectConsoleError: async ({ browserConsole }, use) =>
    use((pattern) => void browserConsole.allowed.push(pattern)),
  // Rate limits count by address: each test is somebody else, somewhere else.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  ownAddress: async ({}, use, { testId }) => {
    const [a, b, c] = [0, 2, 4].map((at) => Number.parseInt(testId.slice(at, at + 2), 16) || 1);
    await use(`10.${a}.${b}.${c}`);
  },
  extraHTTPHeaders: async ({ ownAddress }, use) => use({ "x-forwarded-for": ownAddress }),
  context: async ({ context, browserConsole }, use) => {
    browserConsole.watch(context);
    await use(context);
  },
  openBrowser: async (
    { browser, contextOptions, browserConsole, extraHTTPHeaders, baseURL, locale },
    use,
  ) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({
        ...contextOptions,
        baseURL,
        locale,
        extraHTTPHeaders,
        ...options,
      });
      opened.push(context);
      browserConsole.watch(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
  as: async ({ openBrowser, playwright, baseURL }, use) =>
    use(async (role, options) => {
      const storageState = await signInAs(role, { playwright, baseURL: baseURL! });
      return openBrowser({ ...options, storageState });
    }),
  adminRequests: async ({ playwright, baseURL }, use) => {
    const storageState = await signInAs("admin", { playwright, baseURL: baseURL! });
    const requests = await playwright.request.newContext({ baseURL, storageState });
    await use(requests);
    await requests.dispose();
  },
  newMember: async ({ openBrowser, playwright, baseURL, extraHTTPHeaders, adminRequests }, use) =>
    use(async (wanted, options) => {
      const server = { playwright, baseURL: baseURL!, headers: extraHTTPHeaders ?? {} };
      const { storageState, ...person } = await join(server, adminRequests, wanted);
      return { ...person, page: await openBrowser({ ...options, storageState }) };
    }),
  mailed: async ({ adminRequests }, use) => use((email, kind) => mailedLink(adminRequests, email, kind)),
});

import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "playwright/test";
import { INBOUND_MAIL } from "./e2e/support/inbound-mail.ts";

// Chosen once per run; the server and the workers inherit it.
process.env.E2E_DATA_DIR ??= join(tmpdir(), `ruche-e2e-${randomUUID().slice(0, 8)}`);

export default defineConfig({
  testDir: "e2e",
  outputDir: "../test-results/e2e",
  globalSetup: "./e2e/support/vouch.ts",
  // Two keep both cores busy; more only make the page under test slow.
  workers: 2,
  // A slow machine shall be slow, not wrong; what is right waits for none of these.
  timeout: 120_000,
  expect: { timeout: 12_000 },
  forbidOnly: Boolean(process.env.CI),
  // What passed when repeated is named in the summary of `npm run verify`.
  retries: process.env.CI ? 1 : 0,
  reporter: "list",
  use: {
    actionTimeout: 12_000,
    // Known once the server said where it is; the workers, which read this file after that, inherit it.
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    locale: "en-US",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [{ name: "chromium", use: { browserName: "chromium" } }],
  webServer: {
    command: "node tests/support/serve-build.mjs",
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: { INBOUND_MAIL_ADDRESS: INBOUND_MAIL.address, INBOUND_MAIL_SECRET: INBOUND_MAIL.secret },
    wait: { stdout: /Ruche is ready: \S+:(?<e2e_port>\d+)/ },
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    stdout: "ignore",
    stderr: "pipe",
  },
});

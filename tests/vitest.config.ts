import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  // Without Remix's plugin, which would compile routes for the browser; the aliases are package.json's `imports`.
  esbuild: { jsx: "automatic" },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/support/postgres.global.ts"],
    setupFiles: ["tests/support/database.ts"],
    pool: "forks",
    maxWorkers: process.env.CI ? 2 : "50%",
    testTimeout: 15_000,
    hookTimeout: 60_000,
    // A retried test is a test that may fail.
    retry: 0,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
});

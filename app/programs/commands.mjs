import { build, ensureBuilt } from "./build.mjs";
import { runProgram, runServer } from "./child.mjs";
import { ensureInstalled } from "./install.mjs";

const MAIN = "build/server/main.js";
const CLI = "build/server/cli.js";

const COMMANDS = {
  demo: async (args) => {
    await ensureBuilt();
    return runServer([MAIN, ...args], { NODE_ENV: "production", RUCHE_DEMO: "1" });
  },
  start: async (args) => {
    await ensureBuilt();
    return runServer([MAIN, ...args], { NODE_ENV: "production" });
  },
  dev: async (args) => {
    await ensureInstalled();
    return runServer(["app/server/dev.mjs", ...args], { NODE_ENV: "development" });
  },
  build: async () => ((await build({ quiet: false })) ? 0 : 1),
  verify: async (args) => {
    await ensureInstalled();
    // A process of its own: its imports may only be resolved once they are installed.
    return runProgram(["app/programs/verify.mjs", ...args]);
  },
  "test:e2e": async (args) => {
    await ensureBuilt();
    // Only now, because it needs an installed Playwright.
    const { ensureBrowser } = await import("./browser.mjs");
    const config = "--config=tests/playwright.config.ts";
    const CHROMIUM_PATH = await ensureBrowser();
    return runProgram(["node_modules/playwright/cli.js", "test", config, ...args], { CHROMIUM_PATH });
  },
  doctor: cli("doctor"),
  import: cli("import"),
  "search:reindex": cli("search:reindex"),
  "reputation:rebuild": cli("reputation:rebuild"),
  admin: cli("admin"),
  migrate: cli("migrate"),
  bench: async (args) => {
    await ensureBuilt();
    return runProgram(["build/server/bench.js", ...args], { NODE_ENV: "production", LOG_LEVEL: "silent" });
  },
  screenshots: ownProgram("screenshots"),
};

/** Runs one command of package.json's scripts and resolves with the exit code. */
export async function runCommand(name, args) {
  const command = Object.hasOwn(COMMANDS, name ?? "") ? COMMANDS[name] : undefined;
  if (command) return command(args);
  console.error(`Usage: node app/run.mjs <${Object.keys(COMMANDS).join("|")}>`);
  return 1;
}

function cli(name) {
  return async (args) => {
    await ensureBuilt();
    return runProgram([CLI, name, ...args], { NODE_ENV: "production" });
  };
}

function ownProgram(name) {
  return async (args) => {
    await ensureBuilt();
    return runProgram([`app/programs/${name}.mjs`, ...args]);
  };
}

/** Everything that must hold, in one command; its last line says how many checks passed and failed. */
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { build } from "./build.mjs";
import { ROOT } from "./paths.mjs";
import { playwrightTally, vitestTally } from "./tally.mjs";

const RESULTS = join(ROOT, "test-results");
const VITEST_JSON = join(RESULTS, "vitest.json");
const PLAYWRIGHT_JSON = join(RESULTS, "playwright.json");

/** Failures told again in the summary, of each step, and lines of each. */
const MAX_TOLD = 5;
const MAX_LINES = 12;

const steps = [
  ["lock", () => quietly(["app/programs/complete-lock.mjs", "--check"])],
  ["types", () => quietly(["node_modules/typescript/bin/tsc", "--noEmit"])],
  ["style", () => quietly(["node_modules/@biomejs/biome/bin/biome", "ci", "--colors=off"])],
  ["unused code", () => quietly(["node_modules/knip/bin/knip.js", "--no-progress"])],
  ["build", async () => ({ passed: await build({ quiet: true }) })],
  ["tests", runVitest],
  ["browser tests", runPlaywright],
];

/** Runs every step even when one fails, so that one run tells everything that is wrong. */
async function verify() {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const outcomes = new Map();
  for (const [name, run] of steps) {
    console.log(`\n== ${name}`);
    const started = performance.now();
    const outcome = await run(outcomes).catch((error) => ({ passed: false, reason: error.message }));
    if (outcome.reason) console.log(outcome.reason);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`== ${name}: ${outcome.passed ? "passed" : "FAILED"} in ${seconds} s`);
    outcomes.set(name, { ...outcome, seconds });
  }
  return report(outcomes);
}

function report(outcomes) {
  console.log("");
  const total = { passed: 0, failed: 0, skipped: [] };
  for (const [name, { passed, seconds, tally }] of outcomes) {
    const counts = tally ?? { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: [] };
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped.push(...counts.skipped);
    const details = tally ? `  ${counts.passed} passed, ${counts.failed} failed` : "";
    console.log(`${passed ? "passed" : "FAILED"}  ${name.padEnd(14)} ${seconds.padStart(6)} s${details}`);
    for (const one of tally?.failures.slice(0, MAX_TOLD) ?? []) tell("FAILED", one);
    for (const one of tally?.repeated ?? []) tell("repeated", one);
  }
  for (const name of total.skipped) console.log(`skipped  ${name}`);
  const skipped = total.skipped.length > 0 ? `, ${total.skipped.length} skipped` : "";
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed === 0 ? 0 : 1;
}

/** Whoever sees the end of a long log alone shall know what broke. */
function tell(verdict, { name, message }) {
  const words = message.split("\n").slice(0, MAX_LINES);
  console.log([`  ${verdict}  ${name}`, ...words.map((line) => `      ${line}`)].join("\n"));
}

async function runVitest() {
  const code = await loudly([
    "node_modules/vitest/vitest.mjs",
    "run",
    "--config=tests/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${VITEST_JSON}`,
  ]);
  return judge(code, vitestTally(VITEST_JSON));
}

async function runPlaywright(outcomes) {
  if (!outcomes.get("build").passed) return { passed: false, reason: "Not run: there is no build to test." };
  const browser = await ensureBrowser();
  const code = await loudly(
    ["node_modules/playwright/cli.js", "test", "--config=tests/playwright.config.ts", "--reporter=list,json"],
    { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_JSON },
  );
  return judge(code, playwrightTally(PLAYWRIGHT_JSON));
}

/** A runner that failed although all its tests passed (a crash, no tests at all) counts as one failure. */
function judge(code, tally) {
  const failed = code !== 0 ? Math.max(1, tally.failures.length) : tally.failures.length;
  return { passed: failed === 0, tally: { ...tally, failed } };
}

/** Runs a tool and shows what it says only when it complains. */
async function quietly(args) {
  let output = "";
  const code = await run(args, {}, ["ignore", "pipe", "pipe"], (text) => {
    output += text;
  });
  return { passed: code === 0, reason: code === 0 ? undefined : output.trimEnd() };
}

function loudly(args, env) {
  return run(args, env, ["ignore", "inherit", "inherit"]);
}

function run(args, env, stdio, onOutput) {
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio });
  if (onOutput)
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", onOutput);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

process.exitCode = await verify();

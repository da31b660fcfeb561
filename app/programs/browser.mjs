import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { ROOT } from "./paths.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
/** A download through a network that swallows packets would otherwise be tried for ever. */
const DOWNLOAD_TIMEOUT_MS = 5 * 60_000;

/**
 * A Chromium for the browser tests: the one of CHROMIUM_PATH, an installed one, Playwright's own, and only then one that
 * is installed now. Throws a line that says what to do when there is none.
 */
export async function ensureBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (runs(given)) return given;
    throw new Error(`CHROMIUM_PATH names ${given}, which does not start.`);
  }
  const found = installedBrowser() ?? (await playwrightBrowser());
  if (found) return found;

  console.log("No Chromium found; installing Playwright's ...");
  download(process.execPath, [join(ROOT, "node_modules", "playwright", "cli.js"), "install", "chromium"]);
  const downloaded = await playwrightBrowser();
  if (downloaded) return downloaded;

  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    console.log("That did not work; installing the system's package ...");
    download("apt-get", ["update", "-qq"]);
    download("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
    const packaged = installedBrowser();
    if (packaged) return packaged;
  }
  throw new Error(
    "There is no Chromium here, and none could be installed. Install one, or set CHROMIUM_PATH.",
  );
}

function installedBrowser() {
  const dirs = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...NAMES.flatMap((name) => dirs.map((dir) => join(dir, name))), MAC_CHROME];
  return candidates.find((file) => existsSync(file) && runs(file));
}

async function playwrightBrowser() {
  const { chromium } = await import("playwright");
  const file = chromium.executablePath();
  return existsSync(file) && runs(file) ? file : undefined;
}

/** Existing is not enough: a browser may lack system libraries, and some distributions ship a stub. */
function runs(file) {
  return spawnSync(file, ["--version"], { timeout: 20_000 }).status === 0;
}

function download(file, args) {
  spawnSync(file, args, {
    cwd: ROOT,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "ignore", "inherit"],
    timeout: DOWNLOAD_TIMEOUT_MS,
  });
}

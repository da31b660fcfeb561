import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.mjs";

/** Runs `npm ci` when node_modules is not what package-lock.json says. */
export async function ensureInstalled() {
  if (isInstalled({ dev: true })) return;
  console.log(
    "Installing packages with npm ci (about half a minute, only after a change of package-lock.json) ...",
  );
  // NODE_ENV=production would leave out the packages that build the site.
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const result = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] })
    : spawnSync("npm", args, {
        cwd: ROOT,
        stdio: ["ignore", "inherit", "inherit"],
        shell: process.platform === "win32",
      });
  if (result.status !== 0) {
    const reason = result.error ? ` (${result.error.message})` : "";
    throw new Error(`npm ci failed${reason}. Its reason stands above; run it again when that is mended.`);
  }
}

/**
 * Compares versions, not dates: a checkout or an editor may touch package-lock.json without changing it, and a needless
 * `npm ci` costs half a minute. npm writes its own list last, so an interrupted installation counts as none.
 */
export function isInstalled({ dev }) {
  const wanted = readPackages("package-lock.json");
  const found = readPackages("node_modules/.package-lock.json");
  if (!wanted)
    throw new Error(
      "package-lock.json is missing or damaged; restore it with: git checkout package-lock.json",
    );
  if (!found) return false;
  return Object.entries(wanted).every(
    ([key, entry]) =>
      key === "" || entry.optional || (entry.dev && !dev) || found[key]?.version === entry.version,
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), "utf8")).packages;
  } catch {
    return undefined;
  }
}

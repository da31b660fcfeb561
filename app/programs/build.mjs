import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, isInstalled } from "./install.mjs";
import { oneAtATime } from "./one-at-a-time.mjs";
import { ROOT } from "./paths.mjs";

const SOURCE_DIRS = ["app", "db", "search", "public"];
const SOURCE_FILES = ["package.json", "package-lock.json", "vite.config.ts", "tsconfig.json"];
const OUTPUTS = ["build/server/main.js", "build/client"];
const STAMP = join(ROOT, "build", ".sources");
/** Neither in `build` nor in `node_modules`: both are emptied under it. */
const LOCK = join(ROOT, ".building");

/** Builds the site when a source changed since the last build; needs the development packages only then. */
export async function ensureBuilt() {
  if (isBuilt() && isInstalled({ dev: false })) return;
  await alone(async () => {
    await ensureInstalled();
    if (isBuilt()) return;
    console.log("Building the site (less than a minute, only after a change) ...");
    if (!(await buildNow({ quiet: true }))) throw new Error("The build failed; its output stands above.");
  });
}

/** Installs what lacks, builds the site in any case, and says whether that worked. */
export const build = ({ quiet }) =>
  alone(async () => {
    await ensureInstalled();
    return buildNow({ quiet });
  });

/** Two builds at once would leave a mixture of both. */
const alone = (task) =>
  oneAtATime(LOCK, task, () =>
    console.log(
      `Another command is building the site; waiting for it (if there is none, remove ${LOCK}) ...`,
    ),
  );

/** A quiet build prints only when it fails. */
async function buildNow({ quiet }) {
  // Taken before the build: what is edited while it runs must be built again.
  const stamp = fingerprint();
  const { code, output } = await runBuilder(quiet);
  if (code === 0) writeFileSync(STAMP, stamp);
  else process.stderr.write(output);
  return code === 0;
}

function isBuilt() {
  return (
    OUTPUTS.every((file) => existsSync(join(ROOT, file))) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, "utf8") === fingerprint()
  );
}

function runBuilder(quiet) {
  const child = spawn(
    process.execPath,
    [join("node_modules", "@remix-run", "dev", "dist", "cli.js"), "vite:build"],
    {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: "production" },
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Names, sizes and times of all sources: reading hundreds of files would be felt at every start, this is not. */
function fingerprint() {
  const hash = createHash("sha256");
  const add = (path) => {
    const { size, mtimeMs } = statSync(join(ROOT, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  for (const dir of SOURCE_DIRS) {
    if (!existsSync(join(ROOT, dir))) continue;
    const entries = readdirSync(join(ROOT, dir), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith(".mjs"));
    for (const file of files
      .map((entry) => join(dir, entry.parentPath.slice(join(ROOT, dir).length), entry.name))
      .sort()) {
      add(file);
    }
  }
  for (const file of SOURCE_FILES) if (existsSync(join(ROOT, file))) add(file);
  return hash.digest("hex");
}

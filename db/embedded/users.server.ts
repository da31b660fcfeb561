import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./postmaster.server.ts";

/**
 * The processes that use one cluster (the site, and commands run beside it), each a file named after its number, so
 * that the server is stopped by whoever leaves last and never while somebody still uses it.
 */
export function clusterUsers(dataDir: string) {
  const dir = join(dataDir, "users");
  const own = join(dir, String(process.pid));
  return {
    join(): void {
      mkdirSync(dir, { recursive: true });
      writeFileSync(own, "");
    },
    /** Leaves, and says whether nobody else is there any more. */
    leaveAsLast(): boolean {
      mkdirSync(dir, { recursive: true });
      rmSync(own, { force: true });
      const others = readdirSync(dir);
      for (const name of others) if (!isAlive(Number(name))) rmSync(join(dir, name), { force: true });
      return !others.some((name) => isAlive(Number(name)));
    },
  };
}

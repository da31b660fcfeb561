import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

export type Postmaster = { pid: number; dir: string; port: number; ready: boolean };

/** What `postmaster.pid` says about the server of this cluster, or undefined when none is alive. */
export function readPostmaster(clusterDir: string): Postmaster | undefined {
  const file = join(clusterDir, "postmaster.pid");
  let lines: string[];
  try {
    lines = readFileSync(file, "utf8").split("\n");
  } catch {
    return undefined;
  }
  const [pid, dir] = [Number(lines[0]), lines[1] ?? ""];
  if (!(pid > 0) || !isAlive(pid)) return undefined;
  if (!isPostmaster(pid, dir)) {
    // After a reboot the number may belong to any program, and PostgreSQL would refuse to start because of it.
    rmSync(file, { force: true });
    return undefined;
  }
  return { pid, dir, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/** Whether a process with this number runs, be it ours or another user's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  // In a container without an init process the dead stay listed for ever, with an empty command line.
  return commandLine(pid) !== "";
}

function isPostmaster(pid: number, dir: string): boolean {
  const command = commandLine(pid);
  return command === undefined || (command.includes("postgres") && command.includes(dir));
}

/** The command line of a process; undefined where the system does not tell. */
function commandLine(pid: number): string | undefined {
  if (process.platform === "win32") return undefined;
  if (process.platform !== "linux") {
    return spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "" : undefined;
  }
}

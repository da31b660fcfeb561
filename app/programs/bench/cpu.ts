import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Clock ticks a second in /proc; 100 on every Linux that Node runs on. */
const TICKS = 100;

function stat(pid: number): { parent: number; ms: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
    return { parent: Number(fields[1]), ms: ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1000 };
  } catch {
    return null;
  }
}

/** User and system milliseconds of a process so far; NaN where there is no /proc. */
export const processCpu = (pid: number): number =>
  existsSync("/proc/self/stat") ? (stat(pid)?.ms ?? Number.NaN) : Number.NaN;

/** The same of all children of a process: of a postmaster, its connections. */
export function childrenCpu(parentPid: number): number {
  if (!existsSync("/proc/self/stat")) return Number.NaN;
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => stat(Number(name)))
    .reduce((sum, found) => (found?.parent === parentPid ? sum + found.ms : sum), 0);
}

import { type SpawnOptions, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

type Command = { file: string; args: string[]; options: Pick<SpawnOptions, "uid" | "gid"> };

/** The operating system's account that PostgreSQL runs as, and how to start a program as it. */
export type Account = { uid?: number; gid?: number; command(file: string, args: string[]): Command };

/**
 * PostgreSQL refuses to run as root, so root starts it as the owner of the cluster, or as `postgres` or `nobody`.
 *
 * That account often cannot reach a checkout under root's home (mode 0700). Then it keeps, through setpriv, the one
 * privilege of passing through closed directories; copying binaries and data elsewhere would split the data directory.
 */
export function chooseAccount(clusterDir: string, binary: string): Account {
  if (process.getuid?.() !== 0) return { command: (file, args) => ({ file, args, options: {} }) };
  const { uid, gid } = ownerOf(clusterDir) ?? systemAccount();
  if (isReachable(dirname(clusterDir)) && isReachable(binary)) {
    return { uid, gid, command: (file, args) => ({ file, args, options: { uid, gid } }) };
  }
  if (spawnSync("setpriv", ["--version"]).status !== 0) {
    throw new Error(
      `PostgreSQL cannot run as root, and user ${uid} cannot reach ${dirname(clusterDir)} or ${binary}. Run as an ordinary user, move the project out of the closed directory, or set DATABASE_URL.`,
    );
  }
  // no_setuid_fixup: PostgreSQL checks its own binary with access(2), which would otherwise ignore the capability.
  const privileges = [
    "--securebits=+no_setuid_fixup",
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    "--inh-caps=-all,+dac_override",
    "--ambient-caps=-all,+dac_override",
  ];
  return {
    uid,
    gid,
    command: (file, args) => ({ file: "setpriv", args: [...privileges, "--", file, ...args], options: {} }),
  };
}

function ownerOf(dir: string): { uid: number; gid: number } | undefined {
  if (!existsSync(dir)) return undefined;
  const { uid, gid } = statSync(dir);
  return uid === 0 ? undefined : { uid, gid };
}

function systemAccount(): { uid: number; gid: number } {
  const lines = existsSync("/etc/passwd") ? readFileSync("/etc/passwd", "utf8").split("\n") : [];
  for (const name of ["postgres", "nobody"]) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(":");
    const uid = Number(fields?.[2]);
    if (uid > 0) return { uid, gid: Number(fields?.[3]) };
  }
  return { uid: 65534, gid: 65534 };
}

/** Whether everyone may read (and, for directories, enter) this path and each of its parents. */
function isReachable(path: string): boolean {
  for (let current = path; ; current = dirname(current)) {
    if ((statSync(current).mode & 0o001) === 0) return false;
    if (current === dirname(current)) return true;
  }
}

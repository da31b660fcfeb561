import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const LOOK_AGAIN_MS = 250;

/**
 * Runs a task while no other process runs one under the same lock file, which holds the id of who does. A process that
 * died does not keep others waiting.
 */
export async function oneAtATime(lockFile, task, onWait = () => {}) {
  for (let told = false; !taken(lockFile); told = true) {
    if (!told) onWait();
    await wait(LOOK_AGAIN_MS);
  }
  try {
    return await task();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function taken(lockFile) {
  mkdirSync(dirname(lockFile), { recursive: true });
  // Written first and then put in its place, so that nobody ever reads half of it.
  const own = `${lockFile}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, lockFile);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!isHeld(lockFile)) rmSync(lockFile, { force: true });
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Whether who wrote it lives. */
function isHeld(lockFile) {
  try {
    process.kill(Number(readFileSync(lockFile, "utf8")), 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./paths.mjs";

const FOLLOW_PARENT = pathToFileURL(join(ROOT, "app", "programs", "follow-parent.mjs")).href;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
/** npm and the terminal each pass on the same Ctrl-C; a second one within this time is an echo, not impatience. */
const ECHO_MS = 1_000;
const PARENT_POLL_MS = 500;

/**
 * Runs a Node program that serves until it is told to stop, in a process group of its own, and resolves with its exit
 * code. It gets each signal once, from here, and stops by itself should we be killed.
 */
export function runServer(args, env) {
  const child = spawn(process.execPath, ["--import", FOLLOW_PARENT, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let last = Number.NEGATIVE_INFINITY;
  const stop = (signal) => {
    const now = performance.now();
    // A closed terminal is a reason to stop as orderly as any other.
    if (now - last > ECHO_MS) child.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
    last = now;
  };
  watchNpm(() => stop("SIGTERM"));
  return untilExit(child, stop);
}

/** Runs a Node program in the foreground, where it may ask questions, and resolves with its exit code. */
export function runProgram(args, env) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: "inherit",
  });
  return untilExit(child, (signal) => {
    // The terminal sends Ctrl-C to the program too.
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  });
}

/**
 * npm passes a SIGTERM only to the shell between us, which dies without telling us. Started by hand, without npm, we
 * may well outlive the shell that started us.
 */
function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, PARENT_POLL_MS);
  timer.unref();
}

function untilExit(child, onSignal) {
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      for (const name of SIGNALS) process.off(name, onSignal);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, onTestFinished, test } from "vitest";

const MODULE = fileURLToPath(new URL("../../app/programs/one-at-a-time.mjs", import.meta.url));

let folder = "";
let lock = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ruche-lock-"));
  lock = join(folder, "build", ".building");
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

/** A process that writes its beginning and its end into `log`, and is somebody else's turn between them. */
function aProcess(name: string, onWait = () => {}): Promise<void> {
  const program = `
    import { appendFileSync } from "node:fs";
    import { setImmediate as turn } from "node:timers/promises";
    import { oneAtATime } from ${JSON.stringify(MODULE)};
    const say = (what) => appendFileSync(process.argv[2], what + "\\n");
    await oneAtATime(process.argv[1], async () => {
      say("begins ${name}");
      for (let n = 0; n < 500; n += 1) await turn();
      say("ends ${name}");
    }, () => process.stdout.write("waits"));`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program, lock, join(folder, "log")]);
  child.stdout.once("data", onWait);
  return new Promise((done, failed) =>
    child.once("close", (code) => (code === 0 ? done() : failed(new Error(`ended with ${code}`)))),
  );
}
const log = () => readFileSync(join(folder, "log"), "utf8").trim().split("\n");

test("of several processes one after the other runs, and nothing is left behind", async () => {
  await Promise.all(["a", "b", "c", "d"].map((name) => aProcess(name)));
  const lines = log();
  expect(lines).toHaveLength(8);
  for (let at = 0; at < lines.length; at += 2)
    expect(lines[at + 1]).toBe(lines[at]!.replace("begins", "ends"));
  expect(readdirSync(join(folder, "build"))).toEqual([]);
});

test("who died under it keeps nobody waiting; who lives does", async () => {
  await aProcess("first");
  const gone = spawn(process.execPath, ["-e", ""]);
  await new Promise((ended) => gone.once("close", ended));
  writeFileSync(lock, String(gone.pid));
  await aProcess("second");
  expect(log()).toContain("ends second");
  writeFileSync(lock, String(process.pid));
  await aProcess("third", () => {
    expect(log()).not.toContain("begins third");
    rmSync(lock);
  });
  expect(log()).toContain("ends third");
});

/**
 * The front door: `node app/run.mjs <command>` on a bare clone installs, builds and starts whatever the command needs.
 * Plain JavaScript without dependencies, because nothing is installed yet when it runs.
 */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Ruche needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

// Loaded only now: on an older Node these modules may not even parse, and the line above must be all that is seen.
const { runCommand } = await import("./programs/commands.mjs");
try {
  process.exitCode = await runCommand(process.argv[2], process.argv.slice(3));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

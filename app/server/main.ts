import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { env } from "#app/runtime/env.server.ts";
import { createListener } from "./listener.ts";
import { startServer } from "./start.ts";
import { StartProblem } from "./start-problem.ts";

const clientFolder = join(fileURLToPath(new URL(".", import.meta.url)), "../client");

async function main(): Promise<void> {
  const build = await import("virtual:remix/server-build");
  const starting = startServer(createListener({ build, clientFolder }));
  // Before it has started, too: what was begun is then finished first, so that nothing is left running.
  const stop = () => {
    // A second signal means "now".
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
    starting
      .then((server) => server.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  await starting;
}

main().catch((error: unknown) => {
  const known = error instanceof StartProblem || env.NODE_ENV === "production";
  process.stderr.write(
    `${known && error instanceof Error ? `ruche: ${error.message}` : String((error as Error)?.stack ?? error)}\n`,
  );
  process.exit(1);
});

import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { env } from "#app/runtime/env.server.ts";
import { startServer } from "./start.ts";
import { StartProblem } from "./start-problem.ts";

const clientFolder = join(fileURLToPath(new URL(".", import.meta.url)), "../client");

async function main(): Promise<void> {
  const build = await import("virtual:remix/server-build");
  const server = await startServer({ build, clientFolder });
  const stop = (signal: string) => {
    // A second signal means "now".
    process.once(signal, () => process.exit(1));
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGINT", () => stop("SIGINT"));
  process.once("SIGTERM", () => stop("SIGTERM"));
}

// Imported by the development server, which calls `startServer` itself.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error: unknown) => {
    const known = error instanceof StartProblem || env.NODE_ENV === "production";
    process.stderr.write(
      `${known && error instanceof Error ? `ruche: ${error.message}` : String((error as Error)?.stack ?? error)}\n`,
    );
    process.exit(1);
  });
}

/**
 * The development server: Vite in middleware mode in front of the app, which is loaded through Vite as well, so that
 * both the browser's and the server's code follow every edit.
 */
import { createServer } from "node:http";
import { createServer as createVite } from "vite";

process.env.NODE_ENV ??= "development";

const server = createServer();
const vite = await createVite({ appType: "custom", server: { middlewareMode: true, hmr: { server } } });
const load = (path) => vite.ssrLoadModule(path);

const { prepareDatabase } = await load("/app/server/prepare-database.ts");
const database = await prepareDatabase();
// Modules that are loaded anew after an edit find the database here.
process.env.DATABASE_URL = database.url;
const { startLive, stopLive } = await load("/app/server/live.ts");
await startLive();
const { startWorker } = await load("/app/jobs/worker.server.ts");
const worker = await startWorker(database.url);

let build;
let listener;

/** The app's listener for the sources as they are now. Vite gives the same module back until one of them changes. */
async function currentListener() {
  const current = await load("virtual:remix/server-build");
  if (current !== build) {
    const { createListener } = await load("/app/server/listener.ts");
    listener = createListener({ build: current });
    build = current;
  }
  return listener;
}

server.on("request", (req, res) => {
  vite.middlewares(req, res, async () => {
    try {
      (await currentListener())(req, res);
    } catch (error) {
      vite.ssrFixStacktrace(error);
      console.error(error);
      res.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" }).end(error.stack);
    }
  });
});

const { env } = await load("/app/runtime/env.server.ts");
server.listen(env.PORT, env.HOST, async () => {
  const { port } = server.address();
  const { setListeningUrl } = await load("/app/runtime/base-url.server.ts");
  const { announceReady } = await load("/app/server/announce.ts");
  setListeningUrl(`http://localhost:${port}`);
  await announceReady(`http://localhost:${port}`);
});

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    server.close();
    server.closeAllConnections();
    await stopLive();
    await worker.stop();
    const { closeDatabase } = await load("/app/runtime/db.server.ts");
    await closeDatabase();
    await database.stop();
    await vite.close();
    process.exit(0);
  });
}

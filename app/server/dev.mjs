/**
 * The development server: Vite in middleware mode in front of the app, which is loaded through Vite as well, so that
 * both the browser's and the server's code follow every edit.
 */
import { createServer } from "node:http";
import { createServer as createVite } from "vite";

process.env.NODE_ENV ??= "development";

const server = createServer();
const vite = await createVite({ appType: "custom", server: { middlewareMode: true, hmr: { server } } });

let build;
let listener;

/** The app's listener for the sources as they are now. Vite gives the same module back until one of them changes. */
async function currentListener() {
  const current = await vite.ssrLoadModule("virtual:remix/server-build");
  if (current !== build) {
    const { createListener } = await vite.ssrLoadModule("/app/server/listener.ts");
    listener = createListener({ build: current });
    build = current;
  }
  return listener;
}

function answer(req, res) {
  vite.middlewares(req, res, async () => {
    try {
      (await currentListener())(req, res);
    } catch (error) {
      vite.ssrFixStacktrace(error);
      console.error(error);
      res.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" }).end(error.stack);
    }
  });
}

const { startServer } = await vite.ssrLoadModule("/app/server/start.ts");
const starting = startServer(answer, server);
let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await (await starting).stop();
    await vite.close();
    process.exit(0);
  });
}
try {
  // Modules that are loaded anew after an edit find the database here.
  process.env.DATABASE_URL = (await starting).databaseUrl;
} catch (error) {
  console.error(`ruche: ${error.message}`);
  process.exit(1);
}

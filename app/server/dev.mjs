/** The development server: Vite in middleware mode, everything else loaded through it, so that both reload. */
import { createServer as createViteServer } from "vite";

process.env.NODE_ENV ??= "development";

const vite = await createViteServer({ server: { middlewareMode: true }, appType: "custom" });
const { startServer } = await vite.ssrLoadModule("/app/server/start.ts");

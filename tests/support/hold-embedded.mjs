/** A process that starts the embedded PostgreSQL of a directory, says where, and leaves it at SIGTERM. */
import { runnerImport } from "vite";

const { module } = await runnerImport("./db/embedded.server.ts");
const { url, stop } = await module.startEmbeddedPostgres({ dataDir: process.argv[2], unsafeFast: true });
console.log(url);
process.once("SIGTERM", () => stop().then(() => process.exit(0)));
setInterval(() => {}, 60_000);

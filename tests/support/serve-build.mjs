/** Serves the production build as a demo on data of its own, which is thrown away when it stops. */
import { mkdirSync, rmSync } from "node:fs";
import { runServer } from "../../app/programs/child.mjs";

/** Where the tests look for the database, too; see playwright.config.ts. */
const dataDir = process.env.E2E_DATA_DIR;
mkdirSync(dataDir, { recursive: true });
process.exitCode = await runServer(["build/server/main.js"], {
  NODE_ENV: "production",
  HOST: "127.0.0.1",
  PORT: "0",
  // Neither the developer's database nor their mail server.
  DATABASE_URL: "",
  SMTP_URL: "",
  MEILI_URL: "",
  RUCHE_BASE_URL: "",
  RUCHE_DATA_DIR: dataDir,
  RUCHE_DEMO: "1",
  // Journeys come from addresses of their own, so that they do not use up each other's tries.
  RUCHE_TRUST_PROXY: "1",
  // Where the receiver of a test listens.
  RUCHE_OUTGOING_ALLOW: "127.0.0.1",
  LOG_LEVEL: "warn",
});
rmSync(dataDir, { recursive: true, force: true });

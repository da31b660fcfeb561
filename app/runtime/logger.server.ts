import { pino } from "pino";
import { env } from "./env.server.ts";

/** Bytes gathered before a write: a write for each line would cost a request a twentieth of its time. */
const BUFFER = env.NODE_ENV === "production" && !process.stdout.isTTY ? 4096 : 0;
const FLUSH_MS = 200;

const destination = pino.destination({
  fd: 1,
  sync: BUFFER === 0,
  minLength: BUFFER,
  periodicFlush: FLUSH_MS,
});

/** JSON lines on standard output. Never log a password, a token, a cookie or a whole e-mail address. */
export const logger = pino(
  { level: env.LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
  destination,
);

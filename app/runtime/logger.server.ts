import { pino } from "pino";
import { env } from "./env.server.ts";

/** JSON lines on standard output. Never log a password, a token, a cookie or a whole e-mail address. */
export const logger = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
});

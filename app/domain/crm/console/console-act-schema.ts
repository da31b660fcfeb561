import { z } from "zod";
import { FAILURE_KINDS } from "../failure-kinds.ts";

/** The buttons of the console. */
export const consoleActSchema = z.discriminatedUnion("act", [
  z.object({ act: z.enum(["hold", "resume", "retry_all"]) }),
  z.object({ act: z.literal("retry_kind"), kind: z.enum(FAILURE_KINDS as [string, ...string[]]) }),
]);
export type ConsoleAct = z.infer<typeof consoleActSchema>;

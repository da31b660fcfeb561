import { z } from "zod";
import { PULL_INTERVALS } from "./pull-limits.ts";

/** The three forms of the page of readings. */
export const pullActSchema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("start") }),
  z.object({ act: z.literal("start_full"), sure: z.literal("yes", "sure_required") }),
  z.object({
    act: z.literal("interval"),
    every: z
      .string()
      .refine(
        (text) => text === "" || PULL_INTERVALS.some((minutes) => String(minutes) === text),
        "choose_one",
      )
      .transform((text) => (text === "" ? null : Number(text))),
  }),
]);

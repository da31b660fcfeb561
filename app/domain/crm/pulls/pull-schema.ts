import { z } from "zod";
import { PULL_EVERY } from "../setup/pull-every.ts";

/** The forms of the page of readings. Reading everything again asks first, on the page. */
export const pullActSchema = z.discriminatedUnion("act", [
  z.object({ act: z.enum(["start", "start_full"]) }),
  z.object({
    act: z.literal("interval"),
    pullEvery: z
      .string("choose_one")
      .refine(
        (text) => text === "never" || PULL_EVERY.some((minutes) => String(minutes) === text),
        "choose_one",
      )
      .transform((text) => (text === "never" ? null : Number(text))),
  }),
]);

import { z } from "zod";

/** What a form of sign-up brings along to show that a person filled it in; see assertSignUp. */
export const proofSchema = z.object({
  /** The field nobody sees. */
  homepage: z.string().default(""),
  challenge: z.string().default(""),
  answer: z.string().default(""),
});

import { z } from "zod";
import { FEEDBACK_REASONS, FEEDBACK_WORDS_MAX, FLAG_WORDS_MAX } from "./reader-limits.ts";
import { languageSchema } from "./schema.ts";

/** A form sends line ends as two characters, and browsers count them as one. */
const lines = (value: string) => value.replace(/\r\n?/g, "\n").trim();

/** "Did this help?". Reason and words may follow a no. */
export const feedbackSchema = z.object({
  language: languageSchema,
  helpful: z.enum(["yes", "no"], "required").transform((answer) => answer === "yes"),
  reason: z.union([z.literal("").transform(() => undefined), z.enum(FEEDBACK_REASONS, "invalid")]).optional(),
  words: z.string().transform(lines).pipe(z.string().max(FEEDBACK_WORDS_MAX, "too_long")).optional(),
});

/** "Something is wrong here". */
export const flagSchema = z.object({
  language: languageSchema,
  words: z
    .string("flag_words_required")
    .transform(lines)
    .pipe(z.string().min(1, "flag_words_required").max(FLAG_WORDS_MAX, "too_long")),
});

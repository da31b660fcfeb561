import { z } from "zod";
import { TEXT_LANGUAGES } from "#app/domain/ideas/limits.ts";
import { THREAD_BODY_MAX, THREAD_TITLE_MAX } from "./limits.ts";

/** How much of a text is looked at while it is written. */
export const BEGINNING = 400;

/** What the form for a question asks while it is filled in; anything odd finds nothing rather than failing. */
export const matchSchema = z.object({
  title: z.string().max(THREAD_TITLE_MAX).catch(""),
  body: z
    .string()
    .max(THREAD_BODY_MAX)
    .transform((text) => text.slice(0, BEGINNING))
    .catch(""),
  language: z.enum(TEXT_LANGUAGES).catch("en"),
});

/** What comes along with the text: which button was pressed, and what the form remembers. */
export const askSchema = z.object({
  /** `idea` takes the text to the form for ideas. */
  as: z.enum(["thread", "idea"]).catch("thread"),
  /** The matches were seen. */
  confirmed: z.string().default(""),
  trail: z.string().default(""),
  /** Begun before signing in, so that what this browser read as a guest belongs to it. */
  asGuest: z.string().default(""),
  image: z.instanceof(File).optional(),
});

import { z } from "zod";

/** A text as a form sends it: line ends are two characters there, and browsers count them as one. */
export const typedText = (max: number) =>
  z
    .string("required")
    .transform((value) => value.replace(/\r\n?/g, "\n").trimEnd())
    .pipe(z.string().regex(/\S/, "required").max(max, "too_long"));

/** One line, without the spaces around and doubled within. */
export const typedTitle = (max: number) =>
  z
    .string("required")
    .transform((value) => value.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, "required").max(max, "too_long"));

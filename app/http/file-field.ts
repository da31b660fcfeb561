import { z } from "zod";

/** A file that may be left out. Browsers send an empty one then, which arrives as an empty text. */
export const fileField = z
  .union([z.instanceof(File), z.string()])
  .optional()
  .transform((value) => (value instanceof File && value.size > 0 ? value : null));

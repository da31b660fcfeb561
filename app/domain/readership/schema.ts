import { z } from "zod";

/** A page that was read, as its counter names it. */
export const readSchema = z.object({
  kind: z.enum(["article", "thread", "idea"]),
  number: z.coerce.number().int().positive(),
});

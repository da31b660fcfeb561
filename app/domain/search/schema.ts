import { z } from "zod";
import { SEARCH_KINDS } from "#search/engine.ts";
import { SUGGESTIONS, SUGGESTIONS_MAX } from "./limits.ts";

const kind = z.enum(SEARCH_KINDS);

/** "article,thread" -> both; nothing known means every kind. */
const kinds = z
  .string()
  .transform((text) => text.split(",").flatMap((one) => kind.safeParse(one).data ?? []))
  .transform((list) => (list.length > 0 ? list : undefined))
  .optional();

export const suggestionsQuery = z.object({
  q: z.string().catch(""),
  kinds,
  limit: z.coerce.number().int().min(1).max(SUGGESTIONS_MAX).catch(SUGGESTIONS),
});

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

const text = (max: number) => z.string().trim().max(max).optional().catch(undefined);

/**
 * The address of a page of results; what makes no sense is as if it were not there. A box that keeps to one kind says so
 * with `kinds`; one that keeps to several leads to all of them.
 */
export const searchPageQuery = z.object({
  q: z.string().catch(""),
  kind: kind.optional().catch(undefined),
  kinds,
  category: z.uuid().optional().catch(undefined),
  state: text(60),
  language: text(10),
  page: z.coerce.number().int().min(1).catch(1),
});

export const searchClickSchema = z.object({
  search: z.uuid("invalid"),
  key: z.string("required").min(1, "required").max(80, "too_long"),
  position: z.coerce.number().int().min(1, "invalid").max(10_000, "invalid"),
});

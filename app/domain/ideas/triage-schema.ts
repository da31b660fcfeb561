import { z } from "zod";
import { BULK_MAX, NOTE_MAX, RESPONSE_MAX, VIEW_NAME_MAX, VIEW_QUERY_MAX } from "./triage-limits.ts";

const next = z.string().max(2000).default("");
// The domain says what is wrong with a reason; here only that it is not absurd.
const reason = z
  .string()
  .max(RESPONSE_MAX * 2, "reason_too_long")
  .default("");
const noneOr = z.union([z.literal("").transform(() => null), z.uuid("no_such_owner")]);
const numbers = z
  .array(z.coerce.number().int().positive())
  .min(1, "nothing_selected")
  .max(BULK_MAX, "too_many_selected");

/** `to` empty: answer without moving. */
export const answerSchema = z.object({ to: z.string().max(60).default(""), reason, next });
export const ownerSchema = z.object({ ownerId: noneOr, next });
export const categorySchema = z.object({ categoryId: z.uuid("no_such_category"), next });
export const noteSchema = z.object({
  body: z.string().trim().min(1, "required").max(NOTE_MAX, "too_long"),
  next,
});
export const mergeSchema = z.object({ into: z.coerce.number().int().positive(), next });
export const nextSchema = z.object({ next });
export const movesSchema = z.object({
  numbers,
  to: z.string().min(1, "no_such_status").max(60),
  reason,
  next,
});
export const bulkOwnerSchema = z.object({ numbers, ownerId: noneOr, next });
export const bulkCategorySchema = z.object({ numbers, categoryId: z.uuid("no_such_category"), next });
export const viewSchema = z.object({
  name: z.string().trim().min(1, "required").max(VIEW_NAME_MAX, "too_long"),
  query: z.string().max(VIEW_QUERY_MAX, "too_long").default(""),
  shared: z.literal("1").optional().transform(Boolean),
});

import { z } from "zod";
import { duplicateSchema, placeSchema } from "#app/domain/forum/schema.ts";

export const suggestedDuplicateSchema = duplicateSchema.pick({ of: true, note: true });
export const suggestedTagsSchema = placeSchema.pick({ tags: true, note: true });
export const suggestedArticleSchema = placeSchema.pick({ note: true });
export const helpingDecisionSchema = z.object({ act: z.enum(["right", "wrong", "undo"], "invalid") });

import { z } from "zod";
import { normaliseTags } from "#app/domain/core/normalise-tags.ts";
import { typedText, typedTitle } from "#app/domain/core/typed-text.ts";
import { TAGS_MAX, TEXT_LANGUAGES } from "#app/domain/ideas/limits.ts";
import { THREAD_KINDS } from "#db/schema/forum.ts";
import { NOTE_MAX, POST_MAX, PRODUCT_MAX, REMARK_MAX, THREAD_BODY_MAX, THREAD_TITLE_MAX } from "./limits.ts";

const tags = z
  .string()
  .default("")
  .transform(normaliseTags)
  .pipe(z.array(z.string()).max(TAGS_MAX, "too_many_tags"));
const name = z
  .string()
  .trim()
  .max(PRODUCT_MAX, "too_long")
  .default("")
  .transform((value) => value || null);
const category = z.string("required").min(1, "required");
const on = z.enum(["true", "false"], "invalid").transform((value) => value === "true");
const note = z
  .string()
  .default("")
  .transform((value) => value.replace(/\r\n?/g, "\n").trim())
  .pipe(z.string().max(NOTE_MAX, "too_long"));
const reason = note.pipe(z.string().min(1, "required"));
const number = z.coerce.number("invalid").int("invalid").positive("invalid");

export const threadTextSchema = z.object({
  title: typedTitle(THREAD_TITLE_MAX),
  body: typedText(THREAD_BODY_MAX),
  tags,
  language: z.enum(TEXT_LANGUAGES, "invalid"),
  product: name,
  version: name,
});
export type ThreadText = z.infer<typeof threadTextSchema>;

export const startThreadSchema = threadTextSchema.extend({
  kind: z.enum(THREAD_KINDS, "invalid").default("question"),
  category,
});
export type StartThread = z.infer<typeof startThreadSchema>;

export const editThreadSchema = startThreadSchema.omit({ kind: true });
export type EditedThread = z.infer<typeof editThreadSchema>;

export const postSchema = z.object({ body: typedText(POST_MAX) });
export const remarkSchema = z.object({ body: typedText(REMARK_MAX), answer: number.optional() });
export const remarkTextSchema = remarkSchema.pick({ body: true });

export const onSchema = z.object({ on });
export const claimSchema = z.object({ on, next: z.string().optional() });
export const solutionSchema = z.object({ answer: number, on: on.default(true), note });
export const infoSchema = z.object({ note: reason });
export const lockSchema = z.object({ on, note: reason });
export const placeSchema = z.object({
  kind: z.enum(THREAD_KINDS, "invalid"),
  category,
  tags,
  product: name,
  version: name,
  note,
});
export type Place = z.infer<typeof placeSchema>;
export const duplicateSchema = z.object({
  on: on.default(true),
  of: z.string().trim().default(""),
  note,
});
export const conversionSchema = z.object({ category, note });
export const threadVisibilitySchema = z.object({ visibility: z.enum(["public", "hidden"], "invalid"), note });
export const escalationSchema = z.object({ note: reason });

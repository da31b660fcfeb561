import { z } from "zod";
import { normaliseTags } from "#app/domain/core/normalise-tags.ts";
import { typedText, typedTitle } from "#app/domain/core/typed-text.ts";
import { BODY_MAX, COMMENT_MAX, TAGS_MAX, TEXT_LANGUAGES, TITLE_MAX } from "./limits.ts";

export const ideaTextSchema = z.object({
  title: typedTitle(TITLE_MAX),
  body: typedText(BODY_MAX),
  /** A category's slug. */
  category: z.string("required").min(1, "required"),
  tags: z
    .string()
    .default("")
    .transform(normaliseTags)
    .pipe(z.array(z.string()).max(TAGS_MAX, "too_many_tags")),
  language: z.enum(TEXT_LANGUAGES, "invalid"),
});
export type IdeaText = z.infer<typeof ideaTextSchema>;

export const submitIdeaSchema = ideaTextSchema.extend({
  /** E-mail address or username of the member staff posts for. */
  onBehalfOf: z
    .string()
    .default("")
    .transform((value) => value.trim().replace(/^@/, "").toLowerCase()),
  /** Staff show it to ambassadors before everybody else. */
  ambassadorsFirst: z.literal("1").optional().transform(Boolean),
});
export type SubmitIdea = Omit<z.infer<typeof submitIdeaSchema>, "ambassadorsFirst"> & {
  ambassadorsFirst?: boolean;
};

/** An early idea that everybody is to see. */
export const publicationSchema = z.object({ category: ideaTextSchema.shape.category });

export const commentSchema = z.object({
  body: typedText(COMMENT_MAX),
  /** Number of the comment replied to. */
  parent: z.coerce.number().int().positive().optional(),
});
export type CommentText = z.infer<typeof commentSchema>;

export const commentVoteSchema = z.object({
  value: z.enum(["1", "0", "-1"], "invalid").transform((value) => Number(value) as 1 | 0 | -1),
});

export const onOffSchema = z.object({
  on: z.enum(["true", "false"], "invalid").transform((value) => value === "true"),
});

export const visibilitySchema = z.object({ visibility: z.enum(["public", "hidden"], "invalid") });

/** The longest text anybody writes, an article, and some room. */
const DRAFT_FIELD_MAX = 101_000;

/** A draft keeps whatever was typed, right or wrong, but not without end. */
export const draftSchema = z.object({
  kind: z.enum(["idea", "comment", "thread", "post", "article", "case"]),
  target: z.string().max(40).default(""),
  content: z
    .record(z.string().max(40), z.string().max(DRAFT_FIELD_MAX))
    .refine((fields) => Object.keys(fields).length <= 12),
});
export type Draft = z.infer<typeof draftSchema>;

import { z } from "zod";
import {
  ARTICLE_BODY_MAX,
  ARTICLE_CATEGORY_DESCRIPTION_MAX,
  ARTICLE_CATEGORY_NAME_MAX,
  ARTICLE_LANGUAGES,
  ARTICLE_TITLE_MAX,
  CHANGE_COMMENT_MAX,
  RESOLUTION_MAX,
  REVIEW_MONTHS,
  REVIEW_NOTE_MAX,
  SUMMARY_MAX,
} from "./limits.ts";

const oneLine = (max: number) =>
  z
    .string("required")
    .transform((value) => value.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, "required").max(max, "too_long"));
const optionalLine = (max: number) =>
  z
    .string()
    .default("")
    .transform((value) => value.replace(/\s+/g, " ").trim())
    .pipe(z.string().max(max, "too_long"));
/** A form sends line ends as two characters, and browsers count them as one. */
const lines = (value: string) => value.replace(/\r\n?/g, "\n").trimEnd();

export const languageSchema = z.enum(ARTICLE_LANGUAGES, "invalid");
const categoryId = z.string("required").min(1, "required").pipe(z.uuid("no_such_category"));
const tick = z.literal("1").optional().transform(Boolean);
const noneOr = <T extends z.ZodType>(value: T) => z.union([z.literal("").transform(() => null), value]);
const reviewMonths = noneOr(
  z.coerce.number("invalid").refine((months) => REVIEW_MONTHS.some((one) => one === months), "invalid"),
);
/** What the form was filled with; see `editionOf`. */
const base = z.string().max(80).optional();

export const revisionTextSchema = z.object({
  title: oneLine(ARTICLE_TITLE_MAX),
  summary: optionalLine(SUMMARY_MAX),
  source: z
    .string("required")
    .transform(lines)
    .pipe(z.string().regex(/\S/, "required").max(ARTICLE_BODY_MAX, "too_long")),
});
export type RevisionText = z.infer<typeof revisionTextSchema>;

export const newArticleSchema = revisionTextSchema.extend({
  categoryId,
  language: languageSchema,
  reviewMonths: reviewMonths.default(null),
});

export const saveRevisionSchema = revisionTextSchema.extend({
  base,
  significance: z.enum(["minor", "major"], "invalid").default("major"),
  comment: optionalLine(CHANGE_COMMENT_MAX),
  /** Of a translation: the source revision shown beside it, when it now says what that one says. */
  basedOn: z.union([z.literal("").transform(() => undefined), z.uuid("invalid")]).optional(),
});

export const publishSchema = z.object({
  base,
  note: z.string().default("").transform(lines).pipe(z.string().max(REVIEW_NOTE_MAX, "too_long")),
});

export const returnSchema = z.object({
  base,
  note: z
    .string("note_required")
    .transform(lines)
    .pipe(z.string().regex(/\S/, "note_required").max(REVIEW_NOTE_MAX, "too_long")),
});

export const categoryChoiceSchema = z.object({ categoryId });
export const ownerChoiceSchema = z.object({ ownerId: noneOr(z.uuid("no_such_owner")) });
/** A day of one's own choice wins over the months. */
export const reviewDateSchema = z.object({
  months: reviewMonths.default(null),
  date: z.union([z.literal(""), z.iso.date("invalid")]).default(""),
});
export const resolutionSchema = z.object({ words: oneLine(RESOLUTION_MAX) });

export const articleCategorySchema = z.object({
  nameEn: oneLine(ARTICLE_CATEGORY_NAME_MAX),
  nameFr: oneLine(ARTICLE_CATEGORY_NAME_MAX),
  descriptionEn: optionalLine(ARTICLE_CATEGORY_DESCRIPTION_MAX),
  descriptionFr: optionalLine(ARTICLE_CATEGORY_DESCRIPTION_MAX),
  parentId: noneOr(z.uuid("no_such_category")).default(null),
});
export type ArticleCategoryInput = z.infer<typeof articleCategorySchema>;

export const onSchema = z.object({ on: tick });

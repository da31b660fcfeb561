import { z } from "zod";
import { typedText, typedTitle } from "#app/domain/core/typed-text.ts";
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

const optionalLine = (max: number) =>
  z
    .string()
    .default("")
    .transform((value) => value.replace(/\s+/g, " ").trim())
    .pipe(z.string().max(max, "too_long"));
export const languageSchema = z.enum(ARTICLE_LANGUAGES, "invalid");
const categoryId = z.string("required").min(1, "required").pipe(z.uuid("no_such_category"));
const noneOr = <T extends z.ZodType>(value: T) => z.union([z.literal("").transform(() => null), value]);
const reviewMonths = noneOr(
  z.coerce.number("invalid").refine((months) => REVIEW_MONTHS.some((one) => one === months), "invalid"),
);
/** What the form was filled with; see `editionOf`. */
const base = z.string().max(80).optional();

export type RevisionText = {
  title: string;
  summary: string;
  /** Markdown. */
  source: string;
};

const words = {
  title: typedTitle(ARTICLE_TITLE_MAX),
  summary: optionalLine(SUMMARY_MAX),
  body: typedText(ARTICLE_BODY_MAX),
};
/** Forms call the Markdown `body`, as all forms do in which something is written. */
const asRevision = <T extends { body: string }>({ body, ...rest }: T) => ({ ...rest, source: body });

/** The button that was pressed. */
const then = z.enum(["save", "submit"]).default("save");

export const newArticleSchema = z
  .object({ ...words, categoryId, language: languageSchema, reviewMonths: reviewMonths.default(null), then })
  .transform(asRevision);

export const saveRevisionSchema = z
  .object({
    ...words,
    base,
    significance: z.enum(["minor", "major"], "invalid").default("major"),
    comment: optionalLine(CHANGE_COMMENT_MAX),
    /** Of a translation: the source revision shown beside it, when it now says what that one says. */
    basedOn: z.union([z.literal("").transform(() => undefined), z.uuid("invalid")]).optional(),
    then,
  })
  .transform(asRevision);

export const publishSchema = z.object({
  base,
  note: z.string().trim().max(REVIEW_NOTE_MAX, "too_long").default(""),
});

export const returnSchema = z.object({ base, note: typedText(REVIEW_NOTE_MAX) });

export const categoryChoiceSchema = z.object({ categoryId });
export const ownerChoiceSchema = z.object({ ownerId: noneOr(z.uuid("no_such_owner")) });
/** A day of one's own choice wins over the months. */
export const reviewDateSchema = z.object({
  months: reviewMonths.default(null),
  date: z.union([z.literal(""), z.iso.date("invalid")]).default(""),
});
export const resolutionSchema = z.object({ words: typedTitle(RESOLUTION_MAX) });

export const articleCategorySchema = z.object({
  nameEn: typedTitle(ARTICLE_CATEGORY_NAME_MAX),
  nameFr: typedTitle(ARTICLE_CATEGORY_NAME_MAX),
  descriptionEn: optionalLine(ARTICLE_CATEGORY_DESCRIPTION_MAX),
  descriptionFr: optionalLine(ARTICLE_CATEGORY_DESCRIPTION_MAX),
  parentId: noneOr(z.uuid("no_such_category")).default(null),
});
export type ArticleCategoryInput = z.infer<typeof articleCategorySchema>;

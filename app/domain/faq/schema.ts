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
const act = z.enum(["save", "submit"]).default("save");

export const newArticleSchema = z
  .object({ ...words, categoryId, language: languageSchema, reviewMonths: reviewMonths.default(null), act })
  .transform(asRevision);

export const saveRevisionSchema = z
  .object({
    ...words,
    base,
    significance: z.enum(["minor", "major"], "invalid").default("major"),
    comment: optionalLine(CHANGE_COMMENT_MAX),
    /** Of a translation: the source revision shown beside it, when it now says what that one says. */
    basedOn: z.union([z.literal("").transform(() => undefined), z.uuid("invalid")]).optional(),
    act,
  })
  .transform(asRevision);

export const publishSchema = z.object({
  base,
  note: z.string().trim().max(REVIEW_NOTE_MAX, "too_long").default(""),
});

export const returnSchema = z.object({ base, note: typedText(REVIEW_NOTE_MAX) });

export const categoryChoiceSchema = z.object({ categoryId });
export const ownerChoiceSchema = z.object({ ownerId: noneOr(z.uuid("no_such_owner")) });
/** Checked now and again in so many months; or a day of one's own choice, "" for none. */
export const reviewDateSchema = z.object({
  act: z.enum(["checked", "date"], "invalid"),
  months: reviewMonths.default(null),
  date: z.union([z.literal(""), z.iso.date("invalid")]).default(""),
});

const number = z.coerce.number("invalid").int("invalid").positive("invalid");
export const relationsSchema = z.object({
  related: z.array(number).max(100, "too_many_related").default([]),
});

/** "12", "#12" or the address of a question, from its own page as often as typed. */
const threadNumber = z
  .string()
  .transform((typed) => Number(/(?:\/forum\/|^#?\s*)(\d{1,15})(?!\d)/.exec(typed.trim())?.[1] ?? 0))
  .pipe(z.number().int().positive("no_such_thread"));
export const originSchema = z
  .object({
    thread: threadNumber.optional(),
    answer: number.optional(),
    remove: number.optional(),
    next: z.string().optional(),
  })
  .refine((wanted) => wanted.thread || wanted.remove, { path: ["thread"], message: "no_such_thread" });

export const resolutionSchema = z.object({ flag: z.uuid("invalid"), words: typedTitle(RESOLUTION_MAX) });

export const articleCategorySchema = z.object({
  nameEn: typedTitle(ARTICLE_CATEGORY_NAME_MAX),
  nameFr: typedTitle(ARTICLE_CATEGORY_NAME_MAX),
  descriptionEn: optionalLine(ARTICLE_CATEGORY_DESCRIPTION_MAX),
  descriptionFr: optionalLine(ARTICLE_CATEGORY_DESCRIPTION_MAX),
  parentId: noneOr(z.uuid("no_such_category")).default(null),
});
export type ArticleCategoryInput = z.infer<typeof articleCategorySchema>;

export const categoryMoveSchema = z.object({
  id: z.uuid("invalid"),
  direction: z.enum(["up", "down"], "invalid"),
});

import { z } from "zod";
import { ACTS } from "#db/schema/moderation.ts";
import { FLAGGED_KINDS, KINDS, MEMBER_ACTS, REASONS_TO_ACT, REASONS_TO_FLAG } from "./acts.ts";
import { FLAG_NOTE_MAX, NOTE_MAX, RESTRICTION_DAYS, RULE_MAX, TOGETHER_MAX, WORDS_MAX } from "./limits.ts";

const line = (max: number) =>
  z
    .string()
    .default("")
    .transform((value) => value.replace(/\s+/g, " ").trim())
    .pipe(z.string().max(max, "too_long"));
const words = (max: number) =>
  z
    .string()
    .default("")
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(max, "too_long"));
const number = z.coerce.number("invalid").int("invalid").positive("invalid");
/** From a select whose empty choice is "none". */
const choice = <T extends string>(values: readonly T[]) =>
  z
    .union([z.literal(""), z.enum(values as [T, ...T[]], "invalid")])
    .default("")
    .transform((value) => value || null);
/** Days of a limit or suspension; the empty choice is "not said". */
const days = z
  .string()
  .default("")
  .transform((value) => (value === "" ? null : Number(value)))
  .refine((value) => value === null || RESTRICTION_DAYS.some((offered) => offered === value), "invalid");

export const flagTargetSchema = z.object({ kind: z.enum(FLAGGED_KINDS, "invalid"), id: z.uuid("invalid") });

/** Reasons that say nothing without words. */
const WORDED_FLAGS: readonly string[] = ["illegal", "other"];

export const flagSchema = flagTargetSchema
  .extend({
    reason: z.enum(REASONS_TO_FLAG, "required"),
    note: words(FLAG_NOTE_MAX),
  })
  .refine(({ reason, note }) => note !== "" || !WORDED_FLAGS.includes(reason), {
    path: ["note"],
    message: "required",
  });

/** What an act says; fields that only some acts need are checked where the act is known. */
const actFields = z.object({
  act: z.enum(ACTS, "required"),
  reason: z.enum(REASONS_TO_ACT, "required"),
  /** To the person; shown in the statement. */
  words: words(WORDS_MAX),
  /** For staff alone. */
  note: words(NOTE_MAX),
  /** The rule of the house it stands on. */
  rule: line(RULE_MAX),
  /** For limit and suspend. */
  days,
  /** Together with an act on the content. */
  sanction: choice(MEMBER_ACTS),
  sanctionDays: days,
  /** Slug of where it moves. */
  category: z.string().trim().default(""),
  /** Number, reference or address of the idea or question it goes into. */
  into: z.string().trim().default(""),
  /** For edit. */
  title: z.string().optional(),
  body: z.string().optional(),
});

export const actSchema = actFields.extend({ version: number });
export type ActInput = z.infer<typeof actFields>;

/** The form of the moderators' screen: also which item, and where to go on; the empty `next` is the queue. */
export const decisionSchema = actSchema.extend({
  number,
  kind: z.enum(KINDS),
  next: z
    .string()
    .regex(/^\d{0,15}$/, "invalid")
    .default("")
    .transform((value) => (value === "" ? null : Number(value))),
});

/** Several alike: `7:3` is item 7 in version 3. */
const versioned = z
  .string()
  .regex(/^\d{1,15}:\d{1,9}$/, "invalid")
  .transform((value) => {
    const [item, version] = value.split(":").map(Number) as [number, number];
    return { number: item, version };
  });
export const togetherSchema = actFields.extend({
  /** From a form as `items[]`. */
  items: z.array(versioned, "required").min(1, "required").max(TOGETHER_MAX, "too_many"),
  /** More are alike than fit on a page. */
  more: z.coerce.boolean().default(false),
});

/** An act on a member, or one that reverses an earlier act, without an item. */
export const memberActSchema = actFields.pick({
  act: true,
  reason: true,
  words: true,
  note: true,
  rule: true,
  days: true,
});
export const reverseSchema = z.object({ words: words(WORDS_MAX), note: words(NOTE_MAX) });

export const appealSchema = z.object({ words: words(WORDS_MAX).pipe(z.string().min(1, "required")) });

const between = (min: number, max: number) =>
  z.coerce.number("invalid").min(min, "invalid").max(max, "invalid");

/** The law asks for half a year to appeal in. */
export const settingsSchema = z.object({
  hideScore: between(1, 100),
  claimMinutes: between(2, 120).int("invalid"),
  appealDays: between(180, 3650).int("invalid"),
});

/** Nothing ticked is everything. */
export const scopeSchema = z.object({ categories: z.array(z.uuid("invalid")).default([]) });

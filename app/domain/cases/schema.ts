import { z } from "zod";
import { typedText } from "#app/domain/core/typed-text.ts";
import { ADDITION_MAX, MESSAGE_MAX, REASON_NOTE_MAX, SUMMARY_MAX } from "./limits.ts";

const optionalText = (max: number) =>
  z
    .string()
    .default("")
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(max, "too_long"));
const tick = z
  .string()
  .optional()
  .transform((value) => value === "1");
/** What is sent along without scripts; its limits are those of whoever keeps the file. */
const image = z.union([z.instanceof(File), z.string()]).optional();

/** Everything an agent does on the page of a case. */
const caseAct = z.discriminatedUnion("act", [
  z.object({ act: z.literal("take") }),
  z.object({
    act: z.literal("assign"),
    assigneeId: z.union([z.literal("").transform(() => null), z.uuid("invalid")]),
  }),
  z.object({ act: z.literal("wait") }),
  z.object({ act: z.literal("resume") }),
  z.object({ act: z.literal("resolve"), summary: optionalText(SUMMARY_MAX) }),
  z.object({ act: z.literal("reopen") }),
  z.object({
    act: z.literal("write"),
    to: z.enum(["public", "private", "note"], "invalid"),
    body: typedText(MESSAGE_MAX),
    wait: tick,
    image,
  }),
]);
export type CaseAct = z.infer<typeof caseAct>;

/** `next` is where a button on another page leads back to. */
export const caseActSchema = caseAct.and(z.object({ next: z.string().optional() }));

/** Everything a customer does on the page of their case. */
export const ownCaseActSchema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("write"), body: typedText(MESSAGE_MAX), image }),
  z.object({ act: z.literal("accept"), addition: optionalText(ADDITION_MAX) }),
  z.object({ act: z.literal("withdraw") }),
]);
export type OwnCaseAct = z.infer<typeof ownCaseActSchema>;

export const openCaseSchema = z.object({ note: optionalText(REASON_NOTE_MAX) });

export const moveToPrivateSchema = z.object({
  /** Number of an answer; none is the question itself. */
  answer: z
    .string()
    .default("")
    .transform((value) => (value ? Number(value) : null))
    .pipe(z.number().int().positive().nullable()),
  title: optionalText(255),
  note: optionalText(REASON_NOTE_MAX),
});

/** Which button of the hours' form was pressed; the rest is read by what that needs. */
export const hoursActSchema = z.looseObject({
  act: z.enum(["save", "preview", "holidays"], "invalid").default("save"),
  year: z.coerce.number("bad_year").int("bad_year").min(2000, "bad_year").max(2199, "bad_year"),
});

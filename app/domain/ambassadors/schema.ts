import { z } from "zod";
import { typedText } from "#app/domain/core/typed-text.ts";
import {
  ACTS_MAX,
  ANSWERS_MAX,
  CHARTER_MAX,
  MONTHS_MAX,
  NOTE_MAX,
  PERKS_MAX,
  POINTS_MAX,
  TIER_NAME_MAX,
  WORDS_MAX,
} from "./limits.ts";

const optionalText = (max: number) =>
  z
    .string()
    .default("")
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(max, "too_long"));
const name = z.string().trim().min(1, "required").max(TIER_NAME_MAX, "too_long");
/** An empty field asks for nothing. */
const optionalNumber = (max: number) =>
  z
    .string()
    .default("")
    .transform((value) => (value.trim() === "" ? undefined : Number(value)))
    .pipe(
      z.number("not_a_number").int("not_a_number").min(0, "not_a_number").max(max, "too_high").optional(),
    );
const version = z.coerce.number("invalid").int("invalid").positive("invalid");

export const tierSchema = z.object({
  nameEn: name,
  nameFr: name,
  perksEn: optionalText(PERKS_MAX),
  perksFr: optionalText(PERKS_MAX),
  points: optionalNumber(POINTS_MAX),
  acceptedAnswers: optionalNumber(ANSWERS_MAX),
  /** In percent. */
  accuracy: optionalNumber(100),
  monthsActive: optionalNumber(MONTHS_MAX),
  maxActs: optionalNumber(ACTS_MAX),
  retired: z.literal("1").optional().transform(Boolean),
});
export type TierInput = z.infer<typeof tierSchema>;

export const charterSchema = z.object({ en: typedText(CHARTER_MAX), fr: typedText(CHARTER_MAX) });
export type CharterInput = z.infer<typeof charterSchema>;

/** Everything the community manager does on the page of a person. */
export const programmeActSchema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("invite"), tierId: z.uuid("no_such_tier"), note: optionalText(NOTE_MAX) }),
  z.object({ act: z.literal("pass_over"), reason: typedText(NOTE_MAX) }),
  z.object({ act: z.literal("review"), tierId: z.uuid("no_such_tier"), note: optionalText(NOTE_MAX) }),
  z.object({ act: z.literal("remove"), reason: typedText(NOTE_MAX) }),
]);
export type ProgrammeAct = z.infer<typeof programmeActSchema>;

/** Everything a member does on the page of their invitation, or of their place. */
export const invitationActSchema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("accept"), charter: version }),
  z.object({ act: z.literal("decline") }),
  z.object({ act: z.literal("charter"), charter: version }),
  z.object({ act: z.literal("words"), words: optionalText(WORDS_MAX) }),
]);
export type InvitationAct = z.infer<typeof invitationActSchema>;

export const departureSchema = z.object({ reason: optionalText(NOTE_MAX) });

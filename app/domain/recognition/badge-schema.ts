import { z } from "zod";
import { METALS } from "./badge-face.ts";
import {
  AT_LEAST_MAX,
  BADGE_DESCRIPTION_MAX,
  BADGE_ICONS,
  BADGE_NAME_MAX,
  BADGE_NOTE_MAX,
} from "./badge-limits.ts";
import { RULE_KINDS } from "./rule-kinds.ts";

const text = (max: number) => z.string().trim().min(1, "required").max(max, "too_long");
const tick = z.literal("1").optional().transform(Boolean);

export const badgeSchema = z
  .object({
    nameEn: text(BADGE_NAME_MAX),
    nameFr: text(BADGE_NAME_MAX),
    descriptionEn: text(BADGE_DESCRIPTION_MAX),
    descriptionFr: text(BADGE_DESCRIPTION_MAX),
    icon: z.enum(BADGE_ICONS, "required"),
    metal: z.enum(METALS, "required"),
    /** Empty: given by hand. */
    kind: z.union([z.literal("").transform(() => null), z.enum(RULE_KINDS)], "required"),
    atLeast: z.union([
      z.literal("").transform(() => null),
      z.coerce
        .number("not_a_number")
        .int("not_a_number")
        .min(1, "not_a_number")
        .max(AT_LEAST_MAX, "not_a_number"),
    ]),
    retired: tick,
  })
  .transform(({ kind, atLeast, ...rest }, context) => {
    if (kind && !atLeast) context.addIssue({ code: "custom", path: ["atLeast"], message: "required" });
    return { ...rest, rule: kind && atLeast ? { kind, atLeast } : null };
  });
export type BadgeInput = z.infer<typeof badgeSchema>;

export const givingSchema = z.object({
  handle: z.string().trim().toLowerCase().min(1, "required").max(254, "too_long"),
  note: text(BADGE_NOTE_MAX),
});
export type GivingInput = z.infer<typeof givingSchema>;

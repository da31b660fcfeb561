import { z } from "zod";
import {
  BRAND_NAME_MAX,
  RULES_MAX,
  SILENCE_DAYS_MAX,
  SILENCE_DAYS_MIN,
  WELCOME_MAX,
} from "./brand-limits.ts";

const text = (max: number) => z.string().trim().min(1, "required").max(max, "too_long");
/** Empty keeps Ruche's own colour. */
const color = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(#[0-9a-f]{6})?$/, "not_a_colour")
  .transform((value) => value || null);

export const brandSchema = z.object({
  name: text(BRAND_NAME_MAX),
  accentLight: color,
  accentDark: color,
  welcomeEn: text(WELCOME_MAX),
  welcomeFr: text(WELCOME_MAX),
  rulesEn: text(RULES_MAX),
  rulesFr: text(RULES_MAX),
  termsEn: text(RULES_MAX),
  termsFr: text(RULES_MAX),
  defaultLocale: z.enum(["en", "fr"]),
  silenceDays: z.coerce
    .number("not_days")
    .int("not_days")
    .min(SILENCE_DAYS_MIN, "not_days")
    .max(SILENCE_DAYS_MAX, "not_days"),
});
export type BrandInput = z.infer<typeof brandSchema>;

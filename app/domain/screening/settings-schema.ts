import { z } from "zod";
import { LIMIT_NAMES, LIMITS, type LimitName, NO_LIMIT } from "./limits.ts";
import { PROOF_BITS, SETTINGS_LINES_MAX } from "./proof-bits.ts";

/** An empty field is no limit. */
const limit = (max: number) =>
  z
    .string()
    .trim()
    .default("")
    .refine((value) => /^\d{0,9}$/.test(value) && Number(value) <= max, "bad_number")
    .transform((value) => (value === "" ? NO_LIMIT : Number(value)));

const domains = z
  .string()
  .default("")
  .transform((text) =>
    text
      .toLowerCase()
      .split(/[\s,;]+/)
      .map((line) => line.replace(/^(https?:\/\/)?(www\.)?@?/, "").replace(/[/:].*$/, ""))
      .filter(Boolean),
  )
  .pipe(
    z
      .array(z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, "bad_domain"))
      .max(SETTINGS_LINES_MAX, "too_many_words"),
  )
  .transform((list) => [...new Set(list)].join("\n"));

const limits = Object.fromEntries(LIMIT_NAMES.map((name) => [name, limit(LIMITS[name].max)])) as Record<
  LimitName,
  ReturnType<typeof limit>
>;

/** The form of limits: every number, and what sign-up asks for. */
export const settingsSchema = z
  .object({
    ...limits,
    proofBits: z.coerce
      .number("invalid")
      .refine((bits) => PROOF_BITS.some((offered) => offered === bits), "invalid"),
    refuseDisposable: z
      .literal("on")
      .optional()
      .transform((value) => value === "on"),
    disposableDomains: domains,
    knownHosts: domains,
  })
  .transform(({ proofBits, refuseDisposable, disposableDomains, knownHosts, ...numbers }) => ({
    limits: numbers as Record<LimitName, number>,
    proofBits,
    refuseDisposable,
    disposableDomains,
    knownHosts,
  }));
export type SettingsInput = z.infer<typeof settingsSchema>;

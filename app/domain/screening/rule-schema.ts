import { z } from "zod";
import { RULE_EFFECTS, RULE_KINDS, RULE_MODES, type RuleKind } from "#db/schema/screening.ts";
import { sitesIn } from "./known-hosts.ts";
import { PRINT_DAYS, type RuleConfig } from "./rule-config.ts";
import { RULE_LINES_MAX, RULE_NAME_MAX, RULE_WORD_LENGTH } from "./rule-limits.ts";

const count = (min: number, max: number) =>
  z.coerce.number("bad_number").int("bad_number").min(min, "bad_number").max(max, "bad_number");
/** An empty field is no limit. */
const maybe = (max: number) =>
  z
    .string()
    .trim()
    .default("")
    .transform((value) => (value === "" ? null : Number(value)))
    .refine(
      (value) => value === null || (Number.isInteger(value) && value >= 0 && value <= max),
      "bad_number",
    );
const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const lines = z
  .string()
  .default("")
  .transform((text) =>
    [...new Set(text.split(/\r?\n/).map((line) => line.trim().replace(/\s+/g, " ")))].filter(Boolean),
  )
  .pipe(z.array(z.string().max(RULE_WORD_LENGTH, "word_too_long")).max(RULE_LINES_MAX, "too_many_words"));

/** The part of the form that a kind has for itself. */
const CONFIGS: Record<RuleKind, z.ZodType<RuleConfig>> = {
  first_posts: z.object({ posts: count(1, 50), withLink: tick, whileWaiting: count(0, 20) }),
  links: z
    .object({ max: maybe(100), hosts: lines.transform((hosts) => sitesIn(hosts.join("\n"))), unknown: tick })
    .refine(({ max, hosts, unknown }) => max !== null || hosts.length > 0 || unknown, {
      path: ["max"],
      message: "catches_nothing",
    }),
  words: z.object({
    words: lines.refine((words) => words.length > 0, "required"),
    exact: z.enum(["exact", "stem"], "invalid").transform((value) => value === "exact"),
  }) as unknown as z.ZodType<RuleConfig>,
  duplicate: z.object({ days: count(1, PRINT_DAYS), similarity: count(70, 100) }),
  fast_typing: z
    .object({ minMs: z.coerce.number("bad_number").min(0.5, "bad_number").max(60, "bad_number") })
    .transform(({ minMs }) => ({ minMs: Math.round(minMs * 1000) })) as unknown as z.ZodType<RuleConfig>,
  burst: z.object({ accounts: count(2, 1000), minutes: count(1, 1440), withLink: tick }),
  same_host: z.object({ posts: count(2, 100), days: count(1, PRINT_DAYS) }),
};

const common = {
  name: z
    .string()
    .default("")
    .transform((value) => value.replace(/\s+/g, " ").trim())
    .pipe(z.string().max(RULE_NAME_MAX, "too_long")),
  mode: z.enum(RULE_MODES, "invalid"),
  effect: z.enum(RULE_EFFECTS, "invalid"),
  language: z
    .union([z.literal(""), z.enum(["en", "fr"], "invalid")])
    .default("")
    .transform((value) => value || null),
  belowTrust: z
    .union([z.literal(""), z.coerce.number("invalid").int("invalid").min(1, "invalid").max(4, "invalid")])
    .default("")
    .transform((value) => (value === "" ? null : value)),
};

/** The form of a rule of one kind. */
export const ruleSchema = (kind: RuleKind) =>
  z
    .object(common)
    .loose()
    .transform((typed, context) => {
      const config = CONFIGS[kind].safeParse(typed);
      if (!config.success) {
        for (const issue of config.error.issues)
          context.addIssue({ code: "custom", message: issue.message, path: issue.path });
        return z.NEVER;
      }
      const { name, mode, effect, language, belowTrust } = typed;
      return { name, mode, effect, language, belowTrust, config: config.data };
    });
export type RuleInput = z.infer<ReturnType<typeof ruleSchema>>;

export const newRuleSchema = z.object({ kind: z.enum(RULE_KINDS, "invalid") });
export const ruleActSchema = z.object({ act: z.enum(["save", "try", "delete"], "invalid").default("save") });

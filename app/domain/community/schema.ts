import { z } from "zod";
import {
  CATEGORY_NAME_MAX,
  DESCRIPTION_MAX,
  HALF_LIFE_MAX,
  HALF_LIFE_MIN,
  POSITION_MAX,
  STATUS_NAME_MAX,
  TEMPLATE_BODY_MAX,
  TEMPLATE_NAME_MAX,
} from "./category-limits.ts";
import { parseProductLines } from "./product-lines.ts";

const text = (max: number) => z.string().trim().min(1, "required").max(max, "too_long");
const optional = (max: number) => z.string().trim().max(max, "too_long").default("");
const tick = z.literal("1").optional().transform(Boolean);
const noneOr = <T extends z.ZodType>(value: T) => z.union([z.literal("").transform(() => null), value]);
const position = z.coerce
  .number("not_a_number")
  .int("not_a_number")
  .min(0, "not_a_number")
  .max(POSITION_MAX, "not_a_number");

export const categorySchema = z.object({
  nameEn: text(CATEGORY_NAME_MAX),
  nameFr: text(CATEGORY_NAME_MAX),
  descriptionEn: optional(DESCRIPTION_MAX),
  descriptionFr: optional(DESCRIPTION_MAX),
  halfLifeDays: z.coerce
    .number("half_life_range")
    .int("half_life_range")
    .min(HALF_LIFE_MIN, "half_life_range")
    .max(HALF_LIFE_MAX, "half_life_range"),
  demotesAllowed: tick,
  oneVotePerAccount: tick,
  takesIdeas: tick,
  takesThreads: tick,
  circle: tick,
  products: z
    .string()
    .default("")
    .transform((lines, context) => {
      const products = parseProductLines(lines);
      if (!products) context.addIssue({ code: "custom", message: "bad_products" });
      return products ?? [];
    }),
  defaultOwnerId: noneOr(z.uuid("no_such_owner")),
  position,
  archived: tick,
});
export type CategoryInput = z.infer<typeof categorySchema>;

export const statusSchema = z.object({
  nameEn: text(STATUS_NAME_MAX),
  nameFr: text(STATUS_NAME_MAX),
  category: z.enum(["open", "active", "done", "closed"], "required"),
  milestone: noneOr(z.enum(["accepted", "planned", "implemented", "not_planned"])),
  position,
  initial: tick,
  archived: tick,
  retired: tick,
});
export type StatusInput = z.infer<typeof statusSchema>;

export const templateSchema = z.object({
  statusId: noneOr(z.string().max(60)),
  nameEn: text(TEMPLATE_NAME_MAX),
  nameFr: text(TEMPLATE_NAME_MAX),
  bodyEn: text(TEMPLATE_BODY_MAX),
  bodyFr: text(TEMPLATE_BODY_MAX),
  position,
});
export type TemplateInput = z.infer<typeof templateSchema>;

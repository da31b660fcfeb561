import { z } from "zod";
import { POINT_KINDS, type PointKind } from "#db/schema/recognition.ts";
import { DAILY_CAP_MAX, POINTS_MAX, type PointRules } from "./point-rules.ts";

const whole = (max: number, code: string) => z.coerce.number(code).int(code).min(0, code).max(max, code);

const fields = Object.fromEntries(
  POINT_KINDS.map((kind) => [kind, whole(POINTS_MAX, "points_range")]),
) as Record<PointKind, ReturnType<typeof whole>>;

/** A field for each kind, and the cap. */
export const rulesSchema = z
  .object({
    ...(fields as Record<PointKind, z.ZodType<number>>),
    dailyCap: whole(DAILY_CAP_MAX, "cap_range"),
  })
  .transform(({ dailyCap, ...points }): PointRules => ({ points, dailyCap }));

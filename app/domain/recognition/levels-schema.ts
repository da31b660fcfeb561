import { z } from "zod";
import { LEVEL_NAME_MAX, LEVELS_MAX, THRESHOLD_MAX } from "./level-limits.ts";

export type LevelInput = { threshold: number; name: { en: string; fr: string } };

const thresholdSchema = z.coerce.number().int().min(0).max(THRESHOLD_MAX);

/**
 * The rows of the form: `threshold1`, `nameEn1`, `nameFr1` and so on. A row without anything in it is no level. In the
 * order of their thresholds; the first is where everybody is.
 */
export const levelsSchema = z.record(z.string(), z.unknown()).transform((form, context): LevelInput[] => {
  const refuse = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  const text = (name: string) => String(form[name] ?? "").trim();
  const levels: (LevelInput & { row: number })[] = [];
  for (let row = 1; row <= LEVELS_MAX; row += 1) {
    const [threshold, en, fr] = [text(`threshold${row}`), text(`nameEn${row}`), text(`nameFr${row}`)];
    if (!threshold && !en && !fr) continue;
    for (const [field, name] of [
      [`nameEn${row}`, en],
      [`nameFr${row}`, fr],
    ] as const) {
      if (!name) refuse(field, "required");
      else if (name.length > LEVEL_NAME_MAX) refuse(field, "too_long");
    }
    const parsed = thresholdSchema.safeParse(threshold || Number.NaN);
    if (!parsed.success) refuse(`threshold${row}`, "threshold_range");
    else if (levels.some((level) => level.threshold === parsed.data))
      refuse(`threshold${row}`, "threshold_taken");
    else levels.push({ row, threshold: parsed.data, name: { en, fr } });
  }
  if (!levels.some(({ threshold }) => threshold === 0)) refuse("threshold1", "threshold_zero");
  return levels.sort((a, b) => a.threshold - b.threshold).map(({ threshold, name }) => ({ threshold, name }));
});

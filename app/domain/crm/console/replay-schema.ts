import { z } from "zod";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The beginning of a day that has begun, from `2026-05-30`; null for anything else. Days are those of UTC. */
export function pastDay(text: string, now: Date): Date | null {
  if (!DAY.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  const real = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  return real && day <= now ? day : null;
}

export const replaySchema = (now: Date) =>
  z.object({
    since: z.string().transform((text, context) => {
      const day = pastDay(text, now);
      if (day) return day;
      context.addIssue({ code: "custom", message: "bad_date" });
      return z.NEVER;
    }),
  });

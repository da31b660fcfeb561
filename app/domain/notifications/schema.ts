import { z } from "zod";
import { CHOSEN_REASONS } from "./notice-kinds.ts";

const kinds = z.array(z.enum(CHOSEN_REASONS.map(({ kind }) => kind))).default([]);

/** The kinds that are ticked; what is not sent is not ticked. */
export const preferencesInput = z.object({ inApp: kinds, byMail: kinds });

export const markReadInput = z.object({
  id: z.uuid().optional(),
  /** Milliseconds of the marking to take back. */
  undo: z.coerce.number().int().positive().optional(),
  next: z.string().optional(),
});

export const unsubscribeInput = z.object({ all: z.literal("1").optional() });

export const mailRef = z.object({ id: z.uuid() });

import { z } from "zod";

/** A job's id is a bigint. */
export const jobRef = z.object({ id: z.string().regex(/^\d{1,18}$/) });

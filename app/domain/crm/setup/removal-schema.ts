import { z } from "zod";

/** What becomes of what was written: there is no answer that is right for everybody, so none is chosen beforehand. */
export const removalSchema = z.object({ written: z.enum(["clear", "leave"], "choose_one") });

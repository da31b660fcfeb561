import { z } from "zod";

/** Every form of a comparison's page says which it is. `repair` without a contact is for all that differ. */
export const comparisonActSchema = z.object({
  act: z.enum(["stop", "repair"], "invalid"),
  contactId: z.uuid("invalid").optional(),
});

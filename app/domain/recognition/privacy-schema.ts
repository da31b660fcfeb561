import { z } from "zod";
import { PROFILE_PARTS } from "./profile-parts.ts";

/** The form asks what to show, because that is easier said than what to hide. */
export const privacySchema = z
  .object({
    shown: z.array(z.enum(PROFILE_PARTS)).default([]),
    onBoards: z.literal("1").optional().transform(Boolean),
  })
  .transform(({ shown, onBoards }) => ({
    hiddenParts: PROFILE_PARTS.filter((part) => !shown.includes(part)),
    offBoards: !onBoards,
  }));
export type PrivacyInput = z.infer<typeof privacySchema>;

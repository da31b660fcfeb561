import { z } from "zod";
import { CONTACT_FIELDS, MAX_CONNECTION_NAME, MAX_URL } from "./limits.ts";

export const connectionSchema = z.object({
  name: z.string().trim().min(1, "required").max(MAX_CONNECTION_NAME, "too_long"),
  url: z.string().trim().min(1, "required").max(MAX_URL, "too_long"),
});
export type ConnectionInput = z.infer<typeof connectionSchema>;

export const newConnectionSchema = connectionSchema.extend({ id: z.uuid("invalid") });

/** One form per act on a connection's page. */
export const connectionActSchema = z.object({
  act: z.enum(["enable", "disable", "rotate", "end_rotation", "test", "retry_all"]),
});

export const matchDecisionSchema = z.object({
  reviewId: z.uuid("invalid"),
  contactId: z.union([z.uuid(), z.literal("none")], "choose_one"),
});

const column = z.string().trim().max(600).optional();

export const mappingSchema = z.object({
  ...(Object.fromEntries(CONTACT_FIELDS.map((field) => [field, column])) as Record<
    (typeof CONTACT_FIELDS)[number],
    typeof column
  >),
  keepOthers: z.string().optional(),
});

export const uploadSchema = z.object({ file: z.instanceof(File, { message: "file_missing" }) });

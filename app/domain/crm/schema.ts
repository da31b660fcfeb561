import { z } from "zod";
import { CONTACT_FIELDS, MAX_CONNECTION_NAME, MAX_URL } from "./limits.ts";

export const connectionSchema = z.object({
  name: z.string().trim().min(1, "required").max(MAX_CONNECTION_NAME, "too_long"),
  url: z.string().trim().min(1, "required").max(MAX_URL, "too_long"),
});
export type ConnectionInput = z.infer<typeof connectionSchema>;

export const newConnectionSchema = connectionSchema.extend({ id: z.uuid("invalid") });

/** Every form of a connection's page says which it is; only `edit` has more fields. */
export const connectionActSchema = z.discriminatedUnion("act", [
  z.object({ act: z.enum(["enable", "disable", "rotate", "end_rotation", "test", "retry_all"]) }),
  connectionSchema.extend({ act: z.literal("edit") }),
]);
export type ConnectionAct = z.infer<typeof connectionActSchema>;

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
  act: z.enum(["start", "discard"]).default("start"),
});

export const uploadSchema = z.object({ file: z.instanceof(File, { message: "file_missing" }) });

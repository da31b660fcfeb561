import { z } from "zod";
import { CONTACT_FIELDS, MAX_CONNECTION_NAME, MAX_CUSTOMER_CODE, MAX_LINK_NOTE, MAX_URL } from "./limits.ts";

export const connectionSchema = z.object({
  name: z.string().trim().min(1, "required").max(MAX_CONNECTION_NAME, "too_long"),
  url: z.string().trim().min(1, "required").max(MAX_URL, "too_long"),
});
export type ConnectionInput = z.infer<typeof connectionSchema>;

export const newConnectionSchema = connectionSchema.extend({ id: z.uuid("invalid") });

const orNone = <S extends z.ZodType>(one: S) =>
  z.union([z.literal("none").transform(() => null), one], "choose_one");

/** Which of the contacts a member is, or which record a contact is over there; null for none of them. */
export const questionDecisionSchema = z.preprocess(
  (form) => ({ ...(form as object), kind: "recordId" in (form as object) ? "record" : "member" }),
  z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("record"),
      recordId: z.uuid("invalid"),
      remoteId: orNone(z.string().min(1).max(200)),
    }),
    z.object({ kind: z.literal("member"), reviewId: z.uuid("invalid"), contactId: orNone(z.uuid()) }),
  ]),
);

export const linkByAgentSchema = z.object({
  memberId: z.uuid("choose_member"),
  note: z.string().trim().min(1, "note_needed").max(MAX_LINK_NOTE, "too_long"),
});

/** The forms of the page on which members show that they are a customer. */
export const customerActSchema = z.discriminatedUnion("act", [
  z.object({
    act: z.literal("ask"),
    customerCode: z.string().trim().min(1, "required").max(MAX_CUSTOMER_CODE, "too_long"),
    consent: z
      .literal("on")
      .optional()
      .transform((value) => value === "on"),
  }),
  z.object({
    act: z.literal("confirm"),
    // As people copy it out of a mail: with spaces, or a dash.
    code: z
      .string()
      .transform((text) => text.replace(/[\s-]/g, ""))
      .pipe(z.string().regex(/^\d{8}$/, "not_a_code")),
  }),
  z.object({ act: z.literal("unlink") }),
]);

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

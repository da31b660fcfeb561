import { z } from "zod";
import { ROLES } from "#db/schema/accounts.ts";
import { BIO_MAX, DISPLAY_NAME_MAX, EMAIL_MAX, PASSWORD_MAX, USERNAME_MAX, USERNAME_MIN } from "./limits.ts";
import { passwordProblem } from "./password-problem.ts";
import { isReservedUsername } from "./reserved-usernames.ts";

/** Trimmed and lower case, as stored. */
export const emailField = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "required")
  .max(EMAIL_MAX, "too_long")
  .pipe(z.email("not_an_email"));

export const displayNameField = z
  .string()
  .transform((text) => text.replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1, "required").max(DISPLAY_NAME_MAX, "too_long"));

export const localeField = z.enum(["en", "fr"]);
/** A password as typed, to be compared. */
export const passwordField = z.string().min(1, "required").max(PASSWORD_MAX, "too_long");
/** A new password. Checked here, so that its error shows together with those of the other fields. */
export const newPasswordField = z
  .string()
  .min(1, "required")
  .superRefine((password, context) => {
    const problem = password && passwordProblem(password);
    if (problem) context.addIssue({ code: "custom", message: problem });
  });
/** A browser sends nothing for a box that is not ticked. */
export const tickField = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const required = (message: string) => z.literal("on", message);

export const signUpSchema = z.object({
  displayName: displayNameField,
  email: emailField,
  password: newPasswordField,
  locale: localeField,
  terms: required("accept_terms"),
  newsletter: tickField,
  crmMatching: tickField,
  next: z.string().optional(),
});
export type SignUpInput = Omit<z.infer<typeof signUpSchema>, "terms">;

export const signInSchema = z.object({
  email: emailField,
  password: passwordField,
  stay: tickField,
  next: z.string().optional(),
});
export const addressSchema = z.object({ email: emailField, next: z.string().optional() });
export const newPasswordSchema = z.object({ newPassword: newPasswordField });
export const changePasswordSchema = z.object({ password: passwordField, newPassword: newPasswordField });
export const changeEmailSchema = z.object({ email: emailField, password: passwordField });
export const closeAccountSchema = z.object({
  password: passwordField,
  understood: required("confirm_closing"),
});
export const setupSchema = z.object({
  token: z.string(),
  displayName: displayNameField,
  email: emailField,
  password: newPasswordField,
  locale: localeField,
});

export const usernameField = z
  .string()
  .trim()
  .toLowerCase()
  .min(USERNAME_MIN, "too_short")
  .max(USERNAME_MAX, "too_long")
  .regex(/^[a-z0-9][a-z0-9_-]*$/, "bad_username")
  .refine((name) => !isReservedUsername(name), "taken");

export const profileSchema = z.object({
  displayName: displayNameField,
  username: usernameField,
  bio: z.string().trim().max(BIO_MAX, "too_long"),
  locale: localeField,
});
export type ProfileInput = z.infer<typeof profileSchema>;

export const consentSchema = z.union([
  /** Not now: the page to go on with. */
  z.object({ later: z.string().max(2000) }),
  z.object({
    purpose: z.enum(["newsletter", "crm_matching"]),
    granted: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
  }),
]);

export const roleSchema = z.object({ role: z.enum(ROLES, "invalid") });

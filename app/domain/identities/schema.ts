import { z } from "zod";
import {
  displayNameField,
  emailField,
  localeField,
  tickField,
  usernameField,
} from "#app/domain/accounts/schema.ts";
import {
  MAX_CLAIM,
  MAX_CLIENT_ID,
  MAX_CLIENT_SECRET,
  MAX_ISSUER,
  MAX_PROVIDER_NAME,
  MAX_SCOPES,
  MAX_SLUG,
} from "./limits.ts";

const name = z.string().trim().min(1, "required").max(MAX_PROVIDER_NAME, "too_long");
const orNull = (max: number) =>
  z
    .string()
    .trim()
    .max(max, "too_long")
    .optional()
    .transform((text) => text || null);

/** Words that are pages of their own where a slug stands in an address. */
const RESERVED = new Set(["new"]);

export const providerSchema = z.object({
  kind: z.enum(["openid_connect", "google", "microsoft", "facebook"], "invalid"),
  nameEn: name,
  nameFr: name,
  issuer: orNull(MAX_ISSUER),
  clientId: z.string().trim().min(1, "required").max(MAX_CLIENT_ID, "too_long"),
  /** Left empty keeps the one there is. Named so that it never comes back in a refused form. */
  clientPassword: orNull(MAX_CLIENT_SECRET),
  scopes: z.string().trim().min(1, "required").max(MAX_SCOPES, "too_long"),
  customerCodeClaim: orNull(MAX_CLAIM),
  trustsAddresses: tickField,
});
export type ProviderInput = z.infer<typeof providerSchema>;

export const newProviderSchema = providerSchema.extend({
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, "required")
    .max(MAX_SLUG, "too_long")
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "bad_slug")
    .refine((slug) => !RESERVED.has(slug), "slug_taken"),
});

/** A provider's button; `adding` on the settings page of somebody who is signed in. */
export const beginSchema = z.object({
  next: z.string().max(2000).optional(),
  stay: tickField,
  adding: tickField,
});

export const providerActSchema = z.object({
  slug: z.string().max(MAX_SLUG),
  act: z.enum(["enable", "disable", "up", "down"], "invalid"),
});

/** What is asked of somebody who comes from elsewhere and has no account here. */
export const newcomerSchema = z.object({
  displayName: displayNameField,
  username: usernameField,
  email: emailField,
  locale: localeField,
  terms: z.literal("on", "accept_terms"),
  newsletter: tickField,
  crmMatching: tickField,
});
export type NewcomerInput = Omit<z.infer<typeof newcomerSchema>, "terms">;

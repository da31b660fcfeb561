import type { ProviderKind } from "#db/schema/identities.ts";

export type { ProviderKind };

type ProviderKindFacts = {
  /** Null where every installation has its own. */
  issuer: string | null;
  scopes: string;
  /** Can say a customer code: a brand's own single sign-on, never a social network. */
  customerCodes: boolean;
  /** Says of addresses whether they are proved. */
  verifiesAddresses: boolean;
};

/** What is known of each kind of provider before anything is asked. In the order in which they are offered. */
export const PROVIDER_KINDS: Readonly<Record<ProviderKind, ProviderKindFacts>> = {
  openid_connect: {
    issuer: null,
    scopes: "openid email profile",
    customerCodes: true,
    verifiesAddresses: true,
  },
  google: {
    issuer: "https://accounts.google.com",
    scopes: "openid email profile",
    customerCodes: false,
    verifiesAddresses: true,
  },
  microsoft: {
    issuer: null,
    scopes: "openid email profile",
    customerCodes: true,
    verifiesAddresses: true,
  },
  facebook: {
    issuer: "https://www.facebook.com",
    scopes: "public_profile email",
    customerCodes: false,
    verifiesAddresses: false,
  },
};

export const isProviderKind = (text: string | null): text is ProviderKind =>
  text !== null && Object.hasOwn(PROVIDER_KINDS, text);

/** Shared by pages and rules; no validation library in here. */

export const MAX_SLUG = 40;
export const MAX_PROVIDER_NAME = 40;
export const MAX_ISSUER = 300;
export const MAX_CLIENT_ID = 200;
export const MAX_CLIENT_SECRET = 500;
export const MAX_SCOPES = 200;
export const MAX_CLAIM = 80;

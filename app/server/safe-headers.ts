export const SAFE_HEADERS: readonly (readonly [string, string])[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "DENY"],
  // `no-referrer` would make browsers send `Origin: null` with plain forms, which the origin check refuses.
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"],
];

const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** A content security policy under which only the scripts and styles that this rendering wrote itself may run. */
export const contentSecurityPolicy = (nonce: string) =>
  `script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; ${POLICY}`;

import { createHash } from "node:crypto";

export const SAFE_HEADERS: readonly (readonly [string, string])[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "DENY"],
  // `no-referrer` would make browsers send `Origin: null` with plain forms, which the origin check refuses.
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"],
];

const inline = /<(script|style)(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/\1>/g;

/**
 * A content security policy that allows exactly the inline scripts and styles of this page, by hash. Hashes rather than
 * nonces, because a nonce would make every body different and a cached page impossible.
 */
export function documentHeaders(html: Buffer): [string, string][] {
  const hashes: Record<string, string[]> = { script: [], style: [] };
  for (const [, tag, body] of html.toString("utf8").matchAll(inline)) {
    if (body) hashes[tag!]!.push(`'sha256-${createHash("sha256").update(body).digest("base64")}'`);
  }
  const policy = [
    "default-src 'self'",
    `script-src 'self' ${hashes.script!.join(" ")}`.trim(),
    `style-src 'self' ${hashes.style!.join(" ")}`.trim(),
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return [["Content-Security-Policy", policy.join("; ")]];
}

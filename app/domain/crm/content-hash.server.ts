import { createHash } from "node:crypto";

/** Keys in one order, because jsonb gives them back in its own. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}

/** Equal for equal content: what tells whether a CRM has this already. */
export const contentHash = (content: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(inOrder(content)))
    .digest("base64url");

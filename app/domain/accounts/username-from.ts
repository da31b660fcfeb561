import { slugify } from "#app/domain/core/slug.ts";
import { USERNAME_MAX } from "./limits.ts";

/** Room for "-12345" after it. */
const BASE_MAX = USERNAME_MAX - 6;

/** "Zoé O’Connor" -> "zoe-o-connor"; a name in another script gives "member". */
export function usernameFrom(displayName: string): string {
  const plain = displayName
    .replaceAll("œ", "oe")
    .replaceAll("Œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss");
  const base = slugify(plain, BASE_MAX)
    .replace(/[^a-z0-9-]/g, "")
    .replace(/^-+|-+$/g, "");
  // "idea" is what slugify makes of nothing.
  return base.length >= 2 && slugify(plain) !== "idea" ? base : "member";
}

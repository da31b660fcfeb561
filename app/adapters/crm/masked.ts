/** What stands in place of a secret. */
const HIDDEN = "•••";
/** Of a list only the beginning is kept: the records' own parts are kept with the records. */
const MAX_ITEMS = 20;
const MAX_TEXT = 500;
const MAX_DEPTH = 8;

const SECRET_KEY =
  /authorization|password|passwd|secret|assertion|api_?-?key|session_?-?(id|key)?$|verifier$|token$/i;
const MAIL_KEY = /e-?mail|^mail$/i;
const PERSON_KEY =
  /^(first|last|middle|given|family|full|sur|maiden|nick|yomi\w*|owner)[-_ ]?name$|^salutation$|^(birth_?date|date_of_birth)$|^(address\d?_|mailing|other|home)?(street|postal_?code)$|^address\d?_line\d$/i;
const PHONE_KEY = /phone|^(fax|mobile|tel|cell)$/i;
/** Also the name of a field or an object, which is no secret: that has a type beside it. */
const NAME_KEY = /^name$/i;

const MAIL_PATTERN = /([\w.!#$*+^~-])[\w.!#$*+^~-]*(@|%40)([\w-])[\w-]*(?:\.[\w-]+)+/gi;
const PHONE_PATTERN = /(\+\d)[\d ()./-]{5,}\d/g;
const TOKEN_PATTERN =
  /\b(Bearer|Basic|Session)\s+[\w.~+/=:!-]{8,}|\beyJ[\w-]{8,}\.[\w.-]+|\b00D\w{9,}![\w.]+/g;

/** Addresses, phone numbers and tokens wherever they stand in a text; their shape is kept. */
export const maskedText = (text: string): string =>
  text
    .replace(TOKEN_PATTERN, (_, scheme?: string) => (scheme ? `${scheme} ${HIDDEN}` : HIDDEN))
    .replace(MAIL_PATTERN, "$1…$2$3…")
    .replace(PHONE_PATTERN, "$1…");

/** `Ada Lovelace` -> `A… L…`. */
const initials = (text: string) => text.replace(/(\p{L}|\p{N})[^\s]*/gu, "$1…");

function maskedValue(key: string, value: unknown, siblings: object): unknown {
  if (value === null || value === "" || typeof value === "boolean") return value;
  if (SECRET_KEY.test(key) && typeof value !== "object") return HIDDEN;
  if (typeof value === "string") {
    if (MAIL_KEY.test(key)) {
      const masked = maskedText(value);
      return masked === value ? initials(value) : masked;
    }
    if (PERSON_KEY.test(key)) return initials(value);
    if (PHONE_KEY.test(key)) return value.replace(/^(\+?\d).*$/s, "$1…");
    if (NAME_KEY.test(key) && !("type" in siblings) && !("label" in siblings)) return initials(value);
  }
  return null;
}

/**
 * A request's or an answer's body as it may be kept and shown: secrets and personal data masked by the names of their
 * keys and by how they look, long lists and texts cut. Never changes what it is given.
 */
export function masked(value: unknown, depth = 0): unknown {
  if (typeof value === "string") {
    const text = maskedText(value.slice(0, MAX_TEXT));
    return value.length > MAX_TEXT ? `${text}…` : text;
  }
  if (typeof value !== "object" || value === null) return value;
  if (depth >= MAX_DEPTH) return "…";
  if (Array.isArray(value)) {
    const kept = value.slice(0, MAX_ITEMS).map((item) => masked(item, depth + 1));
    return value.length > MAX_ITEMS ? [...kept, `… ${value.length - MAX_ITEMS}`] : kept;
  }
  const entries = Object.entries(value).map(([key, inner]) => [
    maskedText(key),
    maskedValue(key, inner, value) ?? masked(inner, depth + 1),
  ]);
  return Object.fromEntries(entries);
}

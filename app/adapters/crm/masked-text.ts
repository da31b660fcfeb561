/** What stands in place of a secret. */
const HIDDEN = "•••";

const SECRET_KEY =
  /authorization|password|passwd|passphrase|secret|credential|assertion|cookie|signature|(api|private)_?-?key|session_?-?(id|key)?$|verifier$|token$/i;
const MAIL_KEY = /e-?mail|^mail$/i;
const PERSON_KEY =
  /^(first|last|middle|given|family|full|display|rec|sur|maiden|nick|yomi\w*|owner)[-_ ]?name$|user[-_ ]?name|^salutation$|^(birth_?date|date_of_birth)$|^(address\d?_|mailing|other|home)?(street|postal_?code)$|^address\d?_line\d$/i;
const PHONE_KEY = /phone|^(fax|mobile|tel|cell)$/i;
/** Also the name of a field or an object, which is no secret: that has a type beside it. */
const NAME_KEY = /^name$/i;
/** Says nothing itself: what it is stands beside it. */
const VALUE_KEY = /^values?$/i;
const WHAT_IT_IS = ["propertyName", "property", "field", "type", "name"];

// Keys of OData look like addresses, and are none.
const MAIL_PATTERN =
  /([^\s"'<>()[\]{},;:=&?/\\%@…])[^\s"<>()[\]{},;:=&?/\\@]{0,200}?(@|%40)(?!odata\.|microsoft\.dynamics\.)([\p{L}\p{N}])[\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)+/giu;
const PHONE_PATTERN = /(\+\d)[\d ()./-]{5,}\d|\b(0\d)(?:[ .-]\d\d){4}\b|(\()\d{3}\) ?\d{3}-\d{4}\b/g;
const TOKEN_PATTERN =
  /\b(Bearer|Basic|Session)\s+[\w.~+/=:!-]{8,}|\beyJ[\w-]{8,}\.[\w.-]+|\b00D\w{9,}![\w.]+|\b5Aep[\w.!]{8,}|\bpat-\w+-[\w-]{8,}|\bwhsec_[\w+/=]{8,}/g;
/** `"FirstName":"Ada"` in a text, whole or broken off; `LastName = 'Lovelace'` in a question; `token=…` in an address. */
const QUOTED_PAIR =
  /(?<![\w.-])(["']?)([\w.-]{1,80})\1(\s*(?::|=|\beq\b|\blike\b)\s*)(["'])((?:\\.|(?!\4)[^\\])*)(\4?)/giu;
const PLAIN_PAIR = /(?<![\w-])([\w-]{1,80})(=)([^\s"'&;,]+)/g;

/** What is called `name` in a text may be a field's: `firstname` is, `Ada` is not. */
const IN_A_TEXT = { type: "" };
const IDENTIFIER = /^[a-z]\w*$/;

/** `Ada Lovelace` -> `A… L…`. */
const initials = (text: string) => text.replace(/(\p{L}|\p{N})[^\s]*/gu, "$1…");
const cutPhone = (text: string) => text.replace(/^(\+?\d).*$/s, "$1…");

/** Addresses, phone numbers, names beside their keys and tokens, wherever they stand in a text; its shape is kept. */
export function maskedText(text: string, secrets: readonly string[] = []): string {
  const known = secrets.reduce((all, secret) => all.replaceAll(secret, HIDDEN), text);
  return known
    .replace(
      QUOTED_PAIR,
      (pair, open: string, key: string, between: string, quote: string, value: string, end: string) => {
        const hidden = maskedValue(key, value, IDENTIFIER.test(value) ? IN_A_TEXT : {});
        return hidden === null ? pair : `${open}${key}${open}${between}${quote}${hidden}${end}`;
      },
    )
    .replace(PLAIN_PAIR, (pair, key: string, between: string, value: string) => {
      const hidden = maskedValue(key, value, IN_A_TEXT);
      return hidden === null ? pair : `${key}${between}${hidden}`;
    })
    .replace(TOKEN_PATTERN, (_, scheme?: string) => (scheme ? `${scheme} ${HIDDEN}` : HIDDEN))
    .replace(MAIL_PATTERN, "$1…$2$3…")
    .replace(PHONE_PATTERN, "$1$2$3…");
}

export const isSecretKey = (key: string): boolean => SECRET_KEY.test(key);

/** A value that its key says is a secret, or somebody's; null for all others. `siblings`: the object it stands in. */
export function maskedValue(key: string, value: unknown, siblings: object): unknown {
  if (value === null || value === "" || typeof value === "boolean") return value;
  if (VALUE_KEY.test(key)) return maskedByNeighbours(value, siblings);
  if (SECRET_KEY.test(key) && typeof value !== "object") return HIDDEN;
  if (typeof value !== "string") return null;
  if (MAIL_KEY.test(key)) {
    const masked = maskedText(value);
    return masked === value ? initials(value) : masked;
  }
  if (PERSON_KEY.test(key)) return initials(value);
  if (PHONE_KEY.test(key)) return cutPhone(value);
  if (NAME_KEY.test(key) && !("type" in siblings) && !("label" in siblings)) return initials(value);
  return null;
}

/** `{type: "phone", value: …}`, `{propertyName: "firstname", values: […]}`. */
function maskedByNeighbours(value: unknown, siblings: object): unknown {
  const what = Object.entries(siblings).find(
    ([name, one]) => WHAT_IT_IS.includes(name) && typeof one === "string" && !VALUE_KEY.test(one),
  );
  if (!what) return null;
  const hide = (one: unknown) => maskedValue(what[1] as string, one, siblings);
  if (!Array.isArray(value)) return hide(value);
  const hidden = value.map(hide);
  return hidden.some((one) => one !== null) ? hidden : null;
}

// What XML 1.0 has no way to write: control characters, halves of surrogate pairs, two that are no characters.
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text inside an element or an attribute of XML. */
export const escapeXml = (text: string) =>
  text.replace(UNWRITABLE, "").replace(/[&<>"]/g, (character) => ENTITIES[character]!);

/** Letters that do not come apart into a base letter and an accent. */
const LIGATURES: Record<string, string> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d", þ: "th" };

/** So that no heading takes the id of a part of the page around it. */
const PREFIX = "section-";

const MAX_LENGTH = 60;

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[œæßøłđþ]/g, (letter) => LIGATURES[letter]!)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, "");
}

/**
 * Names the headings of one text, in their order: "Où est l'œuf ?" -> "section-ou-est-l-oeuf". The same words give the
 * same id as long as no heading before has them too; the second one ends in "-2".
 */
export function headingIds(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    const wanted = PREFIX + (plainWords(text) || "part");
    let id = wanted;
    for (let nth = 2; taken.has(id); nth += 1) id = `${wanted}-${nth}`;
    taken.add(id);
    return id;
  };
}

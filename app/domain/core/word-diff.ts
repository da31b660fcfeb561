export type DiffPart = { kind: "same" | "added" | "removed"; text: string };

/** Cells of the comparison table: beyond this the middle is shown as replaced, rather than keep the reader waiting. */
const MAX_CELLS = 1_000_000;

const words = (text: string) => text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];

/** What changed between two texts, word by word. Joining "same" and "removed" gives the old one, with "added" the new. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = words(before);
  const b = words(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const parts: DiffPart[] = [];
  const add = (kind: DiffPart["kind"], text: string) => {
    const last = parts.at(-1);
    if (!text) return;
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  add("same", a.slice(0, start).join(""));
  compare(a.slice(start, a.length - end), b.slice(start, b.length - end), add);
  add("same", a.slice(a.length - end).join(""));
  return parts;
}

type Add = (kind: DiffPart["kind"], text: string) => void;

/** Longest common subsequence of the part that differs. */
function compare(a: string[], b: string[], add: Add): void {
  const width = b.length + 1;
  if ((a.length + 1) * width > MAX_CELLS) {
    add("removed", a.join(""));
    add("added", b.join(""));
    return;
  }
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add("same", a[i++]!);
      j += 1;
    } else if (
      j === b.length ||
      (i < a.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)
    ) {
      add("removed", a[i++]!);
    } else add("added", b[j++]!);
  }
}

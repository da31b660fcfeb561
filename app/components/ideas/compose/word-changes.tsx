import type { DiffPart } from "#app/domain/core/word-diff.ts";

type WordChangesProps = {
  parts: readonly DiffPart[];
  /** "added:" and "removed:", for those who listen. */
  addedLabel: string;
  removedLabel: string;
};

/** Long stretches that stayed the same are cut down to this many characters on each side of a change. */
const CONTEXT = 240;

function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= CONTEXT * 2) return text;
  const head = isFirst ? "" : text.slice(0, CONTEXT);
  const tail = isLast ? "" : text.slice(-CONTEXT);
  return `${head} […] ${tail}`;
}

/** A text with what was added and taken away: marked by line and word, not by colour alone. */
export function WordChanges({ parts, addedLabel, removedLabel }: WordChangesProps) {
  return (
    <p className="diff">
      {parts.map(({ kind, text }, nth) => {
        const key = `${nth}${kind}`;
        if (kind === "same")
          return <span key={key}>{shorten(text, nth === 0, nth === parts.length - 1)}</span>;
        const Mark = kind === "added" ? "ins" : "del";
        return (
          <Mark key={key}>
            <span className="visually-hidden">{kind === "added" ? addedLabel : removedLabel} </span>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}

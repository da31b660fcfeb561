type SaidNoteProps = { title: string; said: { words: string } };

/** Somebody's own words to the reader, set apart as words are. */
export function SaidNote({ title, said }: SaidNoteProps) {
  return (
    <figure className="mb-6 border-l-4 border-honey pl-4">
      <figcaption className="text-sm font-semibold">{title}</figcaption>
      <blockquote className="mt-1 break-words whitespace-pre-line">{said.words}</blockquote>
    </figure>
  );
}

/** Plain text as it was written, its addresses as links. */
export function LinkedText({ text }: { text: string }) {
  // Split on the addresses themselves: every second part is one.
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/);
  return (
    <div className="text-base break-words whitespace-pre-wrap">
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts never move
          <a key={index} href={part} className="break-all">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  );
}

/** The text of an editor and what is selected in it. */
export type Selection = { text: string; start: number; end: number };

/** Replace `from..to` by `insert`, then select `start..end`. Null where there is nothing to do. */
export type Edit = { from: number; to: number; insert: string; start: number; end: number };

export type MarkdownCommand = "bold" | "italic" | "code" | "link" | "quote" | "list" | "image";

export function runCommand(command: MarkdownCommand, selection: Selection): Edit {
  const { text, start, end } = selection;
  const selected = text.slice(start, end);
  switch (command) {
    case "bold":
      return wrap(selection, "**");
    case "italic":
      return wrap(selection, "_");
    case "code":
      return selected.includes("\n") ? fence(selection) : wrap(selection, "`");
    case "quote":
      return prefixLines(selection, "> ");
    case "list":
      return prefixLines(selection, "- ");
    case "link":
      return linkTo(selection, isAddress(selected) ? selected : null);
    case "image": {
      const insert = `![${selected}](https://)`;
      return {
        from: start,
        to: end,
        insert,
        start: start + selected.length + 4,
        end: start + insert.length - 1,
      };
    }
  }
}

export const isAddress = (text: string) => /^https?:\/\/\S+$/.test(text.trim());

/** With an address, the words are what is left to write; without one, the address. */
export function linkTo({ text, start, end }: Selection, address: string | null): Edit {
  const selected = text.slice(start, end);
  if (address && isAddress(selected)) {
    return { from: start, to: end, insert: `[](${address.trim()})`, start: start + 1, end: start + 1 };
  }
  const insert = `[${selected}](${address?.trim() ?? "https://"})`;
  if (address)
    return { from: start, to: end, insert, start: start + insert.length, end: start + insert.length };
  return { from: start, to: end, insert, start: start + selected.length + 3, end: start + insert.length - 1 };
}

/** Puts marks around the selection, or takes them away if they are there already. */
function wrap({ text, start, end }: Selection, mark: string): Edit {
  const size = mark.length;
  if (text.slice(start - size, start) === mark && text.slice(end, end + size) === mark) {
    const insert = text.slice(start, end);
    return { from: start - size, to: end + size, insert, start: start - size, end: end - size };
  }
  // Markdown does not take marks with a space inside them: keep the spaces outside.
  const selected = text.slice(start, end);
  const core = selected.trim();
  const from = core ? start + selected.indexOf(core) : start;
  const to = core ? from + core.length : end;
  return { from, to, insert: mark + text.slice(from, to) + mark, start: from + size, end: to + size };
}

function fence({ text, start, end }: Selection): Edit {
  const insert = `\`\`\`\n${text.slice(start, end).replace(/\n$/, "")}\n\`\`\`\n`;
  return { from: start, to: end, insert, start: start + 4, end: start + insert.length - 5 };
}

function prefixLines({ text, start, end }: Selection, prefix: string): Edit {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const to = next === -1 ? text.length : next;
  const lines = text.slice(from, to).split("\n");
  const marked = lines.every((line) => line.startsWith(prefix));
  const insert = lines.map((line) => (marked ? line.slice(prefix.length) : prefix + line)).join("\n");
  const caret = from + insert.length;
  return { from, to, insert, start: lines.length > 1 ? from : caret, end: caret };
}

/** Enter in a list or a quote: the next line begins like this one; on an empty item the list ends. */
export function continueLine({ text, start, end }: Selection): Edit | null {
  if (start !== end) return null;
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const match = /^(\s*)([-*+]|\d+[.)]|>)(\s+)(?:\[[ x]\]\s+)?/.exec(text.slice(from, start));
  if (!match) return null;
  const [whole, indent = "", marker = "", gap = ""] = match;
  if (from + whole.length === start) return { from, to: start, insert: "", start: from, end: from };
  const number = Number.parseInt(marker, 10);
  const nextMarker = Number.isNaN(number) ? marker : marker.replace(/\d+/, String(number + 1));
  const insert = `\n${indent}${nextMarker}${gap}`;
  return { from: start, to: start, insert, start: start + insert.length, end: start + insert.length };
}

/** The name being typed after an "@" right before the caret, and where the "@" is. */
export function mentionAt(text: string, caret: number): { from: number; query: string } | null {
  const match = /(?:^|[\s([{"'>])@([\p{L}\p{N}_.-]{1,32})$/u.exec(text.slice(Math.max(0, caret - 40), caret));
  const query = match?.[1];
  return query === undefined ? null : { from: caret - query.length - 1, query };
}

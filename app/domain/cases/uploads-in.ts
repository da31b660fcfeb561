/** The storage keys of all files that a Markdown text shows or links to. */
export const uploadsIn = (source: string): string[] => [
  ...new Set(
    [...source.matchAll(/\/uploads\/((?:[0-9a-f]{2}|files)\/[0-9a-f]{32}\.(?:webp|bin))/g)].map(
      ([, key]) => key!,
    ),
  ),
];

/** The text with other addresses for some of its files. */
export const withUploadsAt = (source: string, moved: ReadonlyMap<string, string>): string =>
  [...moved].reduce((text, [from, to]) => text.replaceAll(`/uploads/${from}`, `/uploads/${to}`), source);

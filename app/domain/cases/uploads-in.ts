/** The storage keys of all files that a Markdown text shows or links to. */
export const uploadsIn = (source: string): string[] => [
  ...new Set(
    [...source.matchAll(/\/uploads\/([0-9a-f]{2}\/[0-9a-f]{32}(?:\.[a-z0-9]{1,8})?)/g)].map(
      ([, key]) => key!,
    ),
  ),
];

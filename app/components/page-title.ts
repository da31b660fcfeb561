type Match = { id: string; data: unknown };

/** For a title that depends on the page's data: it, then whose site it is. */
export function pageTitle(matches: readonly Match[], title: string): string {
  const root = matches.find((match) => match.id === "root")?.data as { brand: { name: string } } | undefined;
  return root ? `${title} · ${root.brand.name}` : title;
}

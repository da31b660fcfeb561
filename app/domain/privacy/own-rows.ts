import type { ExportSection } from "./export-sections.ts";

/** SQL from `from` on: the rows of a section that are the member's, whose id is `$1`. */
export const ownRows = ({ from, by, guests, where }: ExportSection): string =>
  `from ${from} where ${by} = $1::uuid${guests ? "::text" : ""}${where ? ` and ${where}` : ""}`;

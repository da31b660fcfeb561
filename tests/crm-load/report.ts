/** Prints a table as Markdown, past whatever a test runner does with the console. */
export function report(headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  process.stdout.write(
    `\n${[line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n")}\n`,
  );
}

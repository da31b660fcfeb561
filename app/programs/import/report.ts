export type Problem = { file: string; line: number; reason: string };

/** What one kind of row became. */
export type Tally = { imported: number; alreadyThere: number; leftOut: number };

export class ImportReport {
  readonly tallies = new Map<string, Tally>();
  readonly problems: Problem[] = [];
  /** Rows that went in, though not quite as they were. */
  readonly notes: Problem[] = [];

  count(kind: string, change: Partial<Tally>): void {
    const tally = this.tallies.get(kind) ?? { imported: 0, alreadyThere: 0, leftOut: 0 };
    tally.imported += change.imported ?? 0;
    tally.alreadyThere += change.alreadyThere ?? 0;
    tally.leftOut += change.leftOut ?? 0;
    this.tallies.set(kind, tally);
  }

  refuse(kind: string, problem: Problem): void {
    this.problems.push(problem);
    this.count(kind, { leftOut: 1 });
  }

  print(): void {
    for (const [kind, { imported, alreadyThere, leftOut }] of this.tallies) {
      process.stdout.write(
        `${kind}: ${imported} imported, ${alreadyThere} already there, ${leftOut} left out\n`,
      );
    }
    for (const [title, rows] of [
      ["Left out", this.problems],
      ["Changed on the way", this.notes],
    ] as const) {
      if (rows.length === 0) continue;
      process.stdout.write(`\n${title}:\n`);
      for (const { file, line, reason } of rows) process.stdout.write(`  ${file}:${line}: ${reason}\n`);
    }
  }
}

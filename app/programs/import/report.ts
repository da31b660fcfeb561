export type Problem = { file: string; line: number; reason: string };

/** What one kind of row became. */
export type Tally = { imported: number; alreadyThere: number; leftOut: number };

/** Rows with no place here, all for one reason: how many, and the first of them. */
export type Omission = { kind: string; reason: string; count: number; ids: string[] };

/** Row ids named of each reason: a file of millions of rows must not fill the memory with them. */
const NAMED_IDS = 10;

export class ImportReport {
  readonly tallies = new Map<string, Tally>();
  readonly problems: Problem[] = [];
  /** Rows that went in, though not quite as they were. */
  readonly notes: Problem[] = [];
  readonly #omissions = new Map<string, Omission>();
  readonly #changes = new Map<string, Omission>();

  get omissions(): Omission[] {
    return [...this.#omissions.values()];
  }

  /** As `notes`, by reason. */
  get changes(): Omission[] {
    return [...this.#changes.values()];
  }

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

  /** Sound rows that have no place here. */
  omit(kind: string, reason: string, id?: string, count = 1): void {
    add(this.#omissions, { kind, reason, count, ids: id === undefined ? [] : [id] });
    this.count(kind, { leftOut: count });
  }

  /** A row that went in, though not quite as it was. */
  change(kind: string, reason: string, id?: string): void {
    add(this.#changes, { kind, reason, count: 1, ids: id === undefined ? [] : [id] });
  }

  print(): void {
    for (const [kind, { imported, alreadyThere, leftOut }] of this.tallies) {
      process.stdout.write(
        `${kind}: ${imported} imported, ${alreadyThere} already there, ${leftOut} left out\n`,
      );
    }
    for (const [title, rows, groups] of [
      ["Left out", this.problems, this.omissions],
      ["Changed on the way", this.notes, this.changes],
    ] as const) {
      if (rows.length + groups.length === 0) continue;
      process.stdout.write(`\n${title}:\n`);
      for (const { file, line, reason } of rows) process.stdout.write(`  ${file}:${line}: ${reason}\n`);
      for (const { kind, reason, count, ids } of groups) {
        const named = ids.length === 0 ? "" : ` (${ids.join(", ")}${count > ids.length ? ", …" : ""})`;
        process.stdout.write(`  ${kind}: ${count} × ${reason}${named}\n`);
      }
    }
  }
}

function add(groups: Map<string, Omission>, { kind, reason, count, ids }: Omission): void {
  if (count === 0) return;
  const key = `${kind} ${reason}`;
  const group = groups.get(key) ?? { kind, reason, count: 0, ids: [] };
  group.count += count;
  if (group.ids.length < NAMED_IDS) group.ids.push(...ids);
  groups.set(key, group);
}

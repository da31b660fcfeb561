/** A bar on a terminal, a line per tenth elsewhere; on standard error, so that output can be piped. */
export class Progress {
  readonly #label: string;
  readonly #total: number;
  #done = 0;
  #shown = -1;

  constructor(label: string, total: number) {
    this.#label = label;
    this.#total = Math.max(1, total);
  }

  add(count: number): void {
    this.#done += count;
    const percent = Math.min(100, Math.floor((this.#done / this.#total) * 100));
    const step = process.stderr.isTTY ? percent : Math.floor(percent / 10);
    if (step === this.#shown) return;
    this.#shown = step;
    const filled = Math.round(percent / 4);
    const line = `${this.#label.padEnd(10)} ${"#".repeat(filled)}${".".repeat(25 - filled)} ${String(percent).padStart(3)}%`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}` : `${line}\n`);
  }

  end(): void {
    this.add(this.#total - this.#done);
    if (process.stderr.isTTY) process.stderr.write("\n");
  }
}

/** A statement as the application sent it, with its parameters, to be counted and sent again without a framework. */
export type Statement = { sql: string; parameters: unknown[] };

/** Reads the application's log as it comes; statements are in it at LOG_LEVEL=trace. */
export class StatementLog {
  #rest = "";
  #statements: Statement[] = [];
  readonly #waiting: (() => void)[] = [];

  add(text: string): void {
    const lines = (this.#rest + text).split("\n");
    this.#rest = lines.pop() ?? "";
    for (const line of lines) {
      if (!line.startsWith("{")) continue;
      const entry = JSON.parse(line) as { statement?: string; parameters?: unknown[]; method?: string };
      // The line about a request comes after those about its statements.
      if (entry.method) this.#waiting.shift()?.();
      if (entry.statement)
        this.#statements.push({ sql: entry.statement, parameters: entry.parameters ?? [] });
    }
  }

  /** Resolves when the application has logged the end of a request. */
  nextRequest(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  /** What was sent since the last call. */
  take(): Statement[] {
    const taken = this.#statements;
    this.#statements = [];
    return taken;
  }
}

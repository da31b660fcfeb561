import { sql as raw, type SQL } from "drizzle-orm";
import type { Db, Sql } from "#db/types.ts";
import type { Run } from "./run.ts";

/** Statements through the pool of reads, prepared once per connection. */
export const runWith =
  (sql: Pick<Sql, "unsafe">): Run =>
  async <Row extends object>(text: string, parameters: Parameters<Run>[1] = []) => [
    ...(await sql.unsafe<Row[]>(text, [...parameters], { prepare: true })),
  ];

/** Statements in a command's or a consumer's transaction. */
export const runIn =
  (tx: Db): Run =>
  async <Row extends object>(text: string, parameters: Parameters<Run>[1] = []) => {
    const pieces: SQL[] = [];
    let from = 0;
    for (const match of text.matchAll(/\$(\d+)/g)) {
      pieces.push(raw.raw(text.slice(from, match.index)), raw`${parameters[Number(match[1]) - 1]}`);
      from = match.index + match[0].length;
    }
    pieces.push(raw.raw(text.slice(from)));
    return [...((await tx.execute(raw.join(pieces, raw.raw("")))) as unknown as Row[])];
  };

import { authorsOf } from "./authors.ts";
import { dumpTime } from "./dump-time.ts";
import type { DumpRow } from "./read-rows.ts";
import { refuseRow } from "./refuse-row.ts";
import type { StackExchange } from "./stack-exchange.ts";
import { hasInnerLinks, toMarkdown } from "./to-markdown.ts";

/** The column takes no more; Stack Exchange takes 30,000 characters of Markdown. */
const TEXT_MAX = 64_000;

export type Post = {
  row: DumpRow;
  authorId: string;
  markdown: string;
  createdAt: Date;
  editedAt: Date | null;
  /** Votes for it minus votes against it. */
  score: number;
};

/** What questions and answers have in common. What `make` throws for one of them is why it is left out. */
export async function parsePosts<T>(
  dump: StackExchange,
  kind: "questions" | "answers",
  rows: DumpRow[],
  make: (post: Post) => T,
): Promise<T[]> {
  if (rows.length === 0) return [];
  const { sql, report } = dump;
  const author = await authorsOf(
    dump,
    rows.map((row) => row.OwnerUserId),
  );
  const counted = await sql<{ post: string; net: number; votes: number }[]>`
    select post::text, net, votes from staged_votes where post in ${sql(rows.map((row) => row.Id))}`;
  const votes = new Map(counted.map((row) => [row.post, row]));
  const made: T[] = [];
  for (const row of rows) {
    try {
      const markdown = toMarkdown(row.Body ?? "");
      if (!markdown) throw new Error("it has no words");
      if (markdown.length > TEXT_MAX)
        throw new Error(`the text has ${markdown.length} characters; at most ${TEXT_MAX} fit`);
      const owner = author(row.OwnerUserId);
      const said = Number(row.Score ?? 0);
      const score = dump.hasVotes ? (votes.get(row.Id)?.net ?? 0) : said;
      made.push(
        make({
          row,
          authorId: owner.id,
          markdown,
          createdAt: dumpTime(row.CreationDate, "CreationDate"),
          editedAt: row.LastEditDate ? dumpTime(row.LastEditDate, "LastEditDate") : null,
          score,
        }),
      );
      dump.tally.votes += votes.get(row.Id)?.votes ?? 0;
      if (!owner.known)
        report.change(kind, "stand under a former member: their author has no account in the dump", row.Id);
      if (score !== said)
        report.change(kind, "have a score by their votes that is not the score they name", row.Id);
      if (row.CommunityOwnedDate)
        report.change(kind, "were a community wiki, and are their first author's", row.Id);
      if (hasInnerLinks(row.Body ?? ""))
        report.change(kind, "have links within their site, of which the words stay", row.Id);
    } catch (error) {
      refuseRow(report, kind, row, error);
    }
  }
  return made;
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import { timeOf } from "./dump-time.ts";
import { inBatches } from "./in-batches.ts";
import { isNumber } from "./is-number.ts";
import { readRows } from "./read-rows.ts";
import type { StackExchange } from "./stack-exchange.ts";

const [ACCEPTED, UP, DOWN] = ["1", "2", "3"];

/** Votes with no place here: nobody is behind them, or what they are for is not. */
const LEFT_OUT: Record<string, string> = {
  4: "votes to flag a post as offensive",
  5: "favourites: who set them cannot sign in here, so nothing would ever reach them",
  6: "votes to close a question, which is closed or not",
  7: "votes to open a question again",
  8: "offers of a bounty",
  9: "bounties given",
  10: "votes to delete a post, which is in the dump or not",
  11: "votes to bring a post back",
  12: "votes to flag a post as spam",
  15: "reviews by moderators",
  16: "approvals of suggested edits",
};

/** Rows of votes added up at once before they go to the database. */
const VOTES = 20_000;

const only = (type: string | undefined) => LEFT_OUT[type ?? ""] ?? `votes of type ${type ?? "unknown"}`;

/** Adds up the votes of each post in `staged_votes`, whatever the size of the file. */
export async function stageVotes(dump: StackExchange): Promise<void> {
  const { sql, folder, report } = dump;
  await sql`create temporary table counted_votes (post bigint, votes int, net int, accepted_at timestamptz)`;
  const path = join(folder, "Votes.xml");
  if (existsSync(path)) {
    for await (const rows of inBatches(readRows({ ...dump, path, kind: "votes" }), VOTES)) {
      const posts = new Map<string, { votes: number; net: number; acceptedAt: string | null }>();
      for (const row of rows) {
        const type = row.VoteTypeId ?? "";
        if (![ACCEPTED, UP, DOWN].includes(type) || !isNumber(row.PostId)) {
          report.omit("votes", only(type), row.Id);
          continue;
        }
        const post = posts.get(row.PostId) ?? { votes: 0, net: 0, acceptedAt: null };
        post.votes += 1;
        if (type === ACCEPTED) post.acceptedAt = timeOf(row.CreationDate)?.toISOString() ?? null;
        else post.net += type === UP ? 1 : -1;
        posts.set(row.PostId, post);
      }
      const counted = [...posts.values()];
      await sql`insert into counted_votes (post, votes, net, accepted_at)
        select * from unnest(${[...posts.keys()]}::bigint[], ${counted.map((post) => post.votes)}::int[],
          ${counted.map((post) => post.net)}::int[], ${counted.map((post) => post.acceptedAt)}::timestamptz[])`;
    }
  }
  await sql`create temporary table staged_votes as
    select post, sum(votes)::int as votes, sum(net)::int as net, max(accepted_at) as accepted_at
    from counted_votes group by post`;
  await sql`drop table counted_votes`;
  await sql`create unique index on staged_votes (post)`;
  await sql`analyze staged_votes`;
}

/** What became of the votes on posts, now that the posts are in. */
export async function reportVotes({ sql, source, report, tally }: StackExchange): Promise<void> {
  const [row] = await sql<{ here: number; elsewhere: number }[]>`
    select coalesce(sum(votes) filter (where here), 0)::int as here,
      coalesce(sum(votes) filter (where not here), 0)::int as elsewhere
    from (select v.votes, exists (select 1 from threads where source = ${source} and source_id = v.post::text)
      or exists (select 1 from posts where source_system = ${source} and source_id = v.post::text) as here
      from staged_votes v) counted`;
  report.count("votes", { imported: tally.votes, alreadyThere: row!.here - tally.votes });
  report.omit("votes", "votes on posts that are not here", undefined, row!.elsewhere);
}

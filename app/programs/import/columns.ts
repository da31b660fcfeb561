/** Our field -> the headings it is usually under. A mapping file or flags say otherwise. */
export const IDEA_COLUMNS = {
  id: ["id", "idea_id", "code"],
  title: ["title", "name", "subject"],
  summary: ["summary", "excerpt"],
  body: ["body", "text", "description", "content"],
  author: ["userId", "author_id", "authorId", "author", "user"],
  date: ["date", "created_at", "createdAt", "created"],
  status: ["status", "state"],
  supports: ["numSupports", "supports", "votes", "score", "upvotes"],
  category: ["category", "board"],
  tags: ["tags", "labels"],
} as const;

export const COMMENT_COLUMNS = {
  id: ["id", "comment_id"],
  idea: ["proposalId", "idea_id", "ideaId", "idea", "post_id"],
  parent: ["parentId", "parent_id", "parent", "reply_to"],
  author: ["userId", "author_id", "authorId", "author", "user"],
  date: ["date", "created_at", "createdAt", "created"],
  time: ["time"],
  body: ["body", "text", "comment", "content"],
  promotes: ["numPositiveVotes", "upvotes", "likes"],
  demotes: ["numNegativeVotes", "downvotes"],
} as const;

export type Columns = Record<string, string>;

/** Which heading each of our fields is under: what was asked for, else the first usual one that the file has. */
export function mapColumns(
  usual: Record<string, readonly string[]>,
  headings: string[],
  asked: Columns,
): Columns {
  const columns: Columns = {};
  for (const [field, candidates] of Object.entries(usual)) {
    const wanted = asked[field];
    if (wanted !== undefined && !headings.includes(wanted)) {
      throw new Error(
        `there is no column "${wanted}" for ${field}; the file has: ${headings.filter(Boolean).join(", ")}`,
      );
    }
    const lower = new Map(headings.map((heading) => [heading.toLowerCase(), heading]));
    const found = wanted ?? candidates.map((name) => lower.get(name.toLowerCase())).find(Boolean);
    if (found) columns[field] = found;
  }
  return columns;
}

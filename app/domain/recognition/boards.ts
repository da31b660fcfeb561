import type { PointKind } from "#db/schema/recognition.ts";

/** What people are ranked by, in the order they are shown. */
export const BOARDS = [
  "points",
  "comments",
  "discussion",
  "votes",
  "accepted",
  "articles",
  "breadth",
] as const;
export type Board = (typeof BOARDS)[number];

/** What counts one on each board; `points` sums the points of everything instead. */
export const COUNTED_ON: Record<Exclude<Board, "points">, readonly PointKind[]> = {
  comments: ["comment_posted"],
  discussion: ["discussion_raised"],
  votes: ["idea_vote", "comment_vote"],
  accepted: ["accepted_answer"],
  articles: ["article_published"],
  breadth: ["new_person"],
};

/** The tallies a board is read from: everything, a category, a language, or one within the other. */
export function boardScope(categoryId: string | null, language: string | null): string {
  return [categoryId && `c:${categoryId}`, language && `l:${language}`].filter(Boolean).join(";");
}

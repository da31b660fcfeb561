import { paths } from "#app/paths.ts";
import type { CommentPlace } from "./comment-place.server.ts";

/** The address where a comment is read, down to its place on the page. */
export function commentPermalink({ idea, of, cursor }: CommentPlace, number: number): string {
  const page =
    of === null ? paths.idea(idea, { comments: cursor }) : paths.ideaComments(idea, { of, cursor });
  return `${page}#${paths.commentAnchor(number)}`;
}

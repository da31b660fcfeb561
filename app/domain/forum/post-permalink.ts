import { paths } from "#app/paths.ts";

/** Where something stands in its thread. */
export type PostPlace = {
  thread: { number: number; slug: string };
  /** Cursor of the page of answers it is on; null is the first. */
  cursor: string | null;
  /** Set for a remark beyond those shown at once: whose remarks to show at length (0: the question's), and from where. */
  remarks: { of: number; cursor: string | null } | null;
};

/** The address of that place, down to the element on the page. */
export function placeHref({ thread, cursor, remarks }: PostPlace, anchor: string): string {
  const query = { answers: cursor, remarks: remarks?.of, after: remarks?.cursor };
  return `${paths.thread(thread, query)}#${anchor}`;
}

/** The address where an answer is read. */
export const postPermalink = (place: PostPlace, number: number): string =>
  placeHref(place, paths.answerAnchor(number));

/** The address where a remark is read. */
export const remarkPermalink = (place: PostPlace, number: number): string =>
  placeHref(place, paths.remarkAnchor(number));

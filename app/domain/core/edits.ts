import { type DiffPart, wordDiff } from "./word-diff.ts";

/** More edits than this are not shown: nobody reads them, and each is a comparison of two texts. */
export const EDITS_SHOWN = 50;

/** One edit: who made it, when, and what it changed. */
export type Edit = {
  at: Date;
  editor: { username: string; displayName: string } | null;
  title: DiffPart[] | null;
  body: DiffPart[];
};

/** What a text said before an edit. */
export type Revision = {
  title: string | null;
  source: string;
  at: Date;
  username: string | null;
  displayName: string | null;
};

/** Each revision holds what was there before it; the next newer text is what it became. Newest first. */
export function toEdits(current: { title: string | null; source: string }, revisions: Revision[]): Edit[] {
  let newer = current;
  return revisions.map((revision) => {
    const edit: Edit = {
      at: revision.at,
      editor: revision.username ? { username: revision.username, displayName: revision.displayName! } : null,
      title: revision.title === newer.title ? null : wordDiff(revision.title ?? "", newer.title ?? ""),
      body: wordDiff(revision.source, newer.source),
    };
    newer = revision;
    return edit;
  });
}

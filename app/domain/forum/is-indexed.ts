import type { ThreadPage } from "./thread-page.ts";

/** Days after which a question that nobody answered is kept out of search engines. */
export const UNANSWERED_INDEX_DAYS = 30;
const DAY_MS = 86_400_000;

type Indexed = Pick<ThreadPage, "kind" | "visibility" | "answered" | "solved" | "createdAt" | "gone"> & {
  converted?: boolean;
};

/** Whether search engines may list it: it is public, and worth a visit. */
export function isIndexed(thread: Indexed, now: Date): boolean {
  if (thread.visibility !== "public" || thread.gone || thread.converted) return false;
  const waiting = thread.kind === "question" && !thread.answered && !thread.solved;
  return !waiting || now.getTime() - thread.createdAt.getTime() <= UNANSWERED_INDEX_DAYS * DAY_MS;
}

/** What a notice speaks of: it chooses the words. */
export type NoticeAbout = "idea" | "thread" | "article" | "case";

type References = { threadNumber: number | null; articleNumber: number | null; caseNumber: number | null };

export function noticeAbout({ threadNumber, articleNumber, caseNumber }: References): NoticeAbout {
  if (threadNumber) return "thread";
  if (articleNumber) return "article";
  return caseNumber ? "case" : "idea";
}

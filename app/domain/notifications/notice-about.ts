/** What a notice speaks of: it chooses the words. */
export type NoticeAbout = "idea" | "thread" | "article" | "case" | "honour" | "decision";

type References = {
  threadNumber: number | null;
  articleNumber: number | null;
  caseNumber: number | null;
  actNumber: number | null;
  honour: string | null;
};

export function noticeAbout({
  threadNumber,
  articleNumber,
  caseNumber,
  actNumber,
  honour,
}: References): NoticeAbout {
  if (threadNumber) return "thread";
  if (articleNumber) return "article";
  if (caseNumber) return "case";
  if (actNumber) return "decision";
  return honour ? "honour" : "idea";
}

/** Above this a count only says "very many", and counting on would cost time for nothing. */
export const COUNT_UP_TO = 1000;

export type Attention = {
  /** Public ideas without an official answer for longer than the community promises. */
  silentIdeas: number;
  /** Cases past the time they were promised. */
  lateCases: number;
  /** "Something is wrong here", said by readers of an article and looked at by nobody. */
  openFlags: number;
  /** Published articles whose day to be checked has come. */
  staleArticles: number;
  /** What waits for a moderator's decision. */
  openItems: number;
  /** What members suggested (a duplicate, tags, an article) and nobody of the staff has looked at. */
  openSuggestions: number;
  /** Members proposed for the ambassadors' programme. */
  openCandidates: number;
  /** Ambassadors whose year is over. */
  dueReviews: number;
  failedMails: number;
  deadDeliveries: number;
  /** Jobs of the queue that ran out of attempts. */
  deadJobs: number;
  /** Members whose address fits several contacts. */
  openMatches: number;
};

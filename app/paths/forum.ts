/** Questions, discussions, answers and remarks. */
import { type Numbered, threadRef } from "./numbered.ts";
import { type Query, withQuery } from "./with-query.ts";

export const forumFeed = (query?: Query) => withQuery("/feeds/forum.atom", query);
export const newThread = (query?: Query) => withQuery("/forum/new", query);
export const threadMatches = () => "/forum/matches";
export const helperDeskMarks = (numbers: readonly number[]) =>
  `/forum/desk/marks?numbers=${numbers.join(",")}`;
export const helperExpertise = () => "/forum/desk/expertise";
export const thread = (thread: Numbered, query?: Query) => withQuery(threadRef(thread), query);
export const threadEdit = (thread: Numbered) => `${threadRef(thread)}/edit`;
export const threadHistory = (thread: Numbered) => `${threadRef(thread)}/history`;
export const threadAnswers = (thread: Numbered) => `${threadRef(thread)}/answers`;
export const threadRemarks = (thread: Numbered) => `${threadRef(thread)}/remarks`;
export const threadMeToo = (thread: Numbered) => `${threadRef(thread)}/me-too`;
export const threadFollow = (thread: Numbered) => `${threadRef(thread)}/follow`;
export const threadClaim = (thread: Numbered) => `${threadRef(thread)}/claim`;
export const threadSolution = (thread: Numbered) => `${threadRef(thread)}/solution`;
export const threadInfo = (thread: Numbered) => `${threadRef(thread)}/info`;
export const threadLock = (thread: Numbered) => `${threadRef(thread)}/lock`;
export const threadPlace = (thread: Numbered) => `${threadRef(thread)}/place`;
export const threadDuplicate = (thread: Numbered) => `${threadRef(thread)}/duplicate`;
export const threadConversion = (thread: Numbered) => `${threadRef(thread)}/conversion`;
export const threadVisibility = (thread: Numbered) => `${threadRef(thread)}/visibility`;
export const threadEscalation = (thread: Numbered) => `${threadRef(thread)}/escalation`;
export const threadCase = (thread: Numbered) => `${threadRef(thread)}/case`;
export const threadPrivate = (thread: Numbered, query?: Query) =>
  withQuery(`${threadRef(thread)}/private`, query);
export const threadArticle = (thread: Numbered, query?: Query) =>
  withQuery(`${threadRef(thread)}/article`, query);
export const answer = (number: number) => `/answers/${number}`;
export const answerEdit = (number: number) => `/answers/${number}/edit`;
export const answerHistory = (number: number) => `/answers/${number}/history`;
export const answerVote = (number: number) => `/answers/${number}/vote`;
export const answerOfficial = (number: number) => `/answers/${number}/official`;
export const answerDeletion = (number: number) => `/answers/${number}/deletion`;
export const answerAnchor = (number: number) => `answer-${number}`;
export const remark = (number: number) => `/remarks/${number}`;
export const remarkEdit = (number: number) => `/remarks/${number}/edit`;
export const remarkDeletion = (number: number) => `/remarks/${number}/deletion`;
export const remarkAnchor = (number: number) => `remark-${number}`;
export const threadSuggestion = (thread: Numbered, what: "duplicate" | "tags" | "article") =>
  `${threadRef(thread)}/suggestions/${what}`;

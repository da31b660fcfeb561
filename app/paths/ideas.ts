/** Ideas and their comments. */
import { ideaRef, type Numbered } from "./numbered.ts";
import { type Query, withQuery } from "./with-query.ts";

export const ideasFeed = (query?: Query) => withQuery("/feeds/ideas.atom", query);
export const newIdea = (query?: Query) => withQuery("/ideas/new", query);
export const similarIdeas = () => "/ideas/similar";
export const idea = (idea: Numbered, query?: Query) => withQuery(ideaRef(idea), query);
export const ideaEdit = (idea: Numbered) => `${ideaRef(idea)}/edit`;
export const ideaHistory = (idea: Numbered) => `${ideaRef(idea)}/history`;
/** Nobody reads where a vote goes, and lists say it twenty times: without the words of the title. */
export const ideaVote = ({ number }: Pick<Numbered, "number">) => `/ideas/${number}/vote`;
export const ideaFollow = (idea: Numbered) => `${ideaRef(idea)}/follow`;
export const ideaComments = (idea: Numbered, query?: Query) => withQuery(`${ideaRef(idea)}/comments`, query);
export const ideaStatus = (idea: Numbered) => `${ideaRef(idea)}/status`;
export const ideaResponse = (idea: Numbered) => `${ideaRef(idea)}/response`;
export const ideaMerge = (idea: Numbered) => `${ideaRef(idea)}/merge`;
export const ideaUnmerge = (idea: Numbered) => `${ideaRef(idea)}/unmerge`;
export const ideaReopening = (idea: Numbered) => `${ideaRef(idea)}/reopening`;
export const ideaCategory = (idea: Numbered) => `${ideaRef(idea)}/category`;
export const ideaOwner = (idea: Numbered) => `${ideaRef(idea)}/owner`;
export const ideaAccounts = (idea: Numbered, query?: Query) => withQuery(`${ideaRef(idea)}/accounts`, query);
export const ideaNotes = (idea: Numbered) => `${ideaRef(idea)}/notes`;
export const ideaPublication = (idea: Numbered) => `${ideaRef(idea)}/publication`;
export const comment = (number: number) => `/comments/${number}`;
export const commentEdit = (number: number) => `/comments/${number}/edit`;
export const commentHistory = (number: number) => `/comments/${number}/history`;
export const commentVote = (number: number) => `/comments/${number}/vote`;
export const commentExtension = (number: number) => `/comments/${number}/extension`;
export const commentDeletion = (number: number) => `/comments/${number}/deletion`;
export const commentAnchor = (number: number) => `comment-${number}`;
export const preview = () => "/preview";
export const drafts = () => "/drafts";
export const uploads = () => "/uploads";
export const ideaConversion = (idea: Numbered) => `${ideaRef(idea)}/conversion`;
export const ideaTagSuggestion = (idea: Numbered) => `${ideaRef(idea)}/suggestions/tags`;

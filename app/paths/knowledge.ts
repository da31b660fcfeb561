/** Those who write articles. */
import { type Query, withQuery } from "./with-query.ts";

export const knowledgeNew = (query?: Query) => withQuery("/knowledge/new", query);
export const knowledgeArticle = (number: number, query?: Query) => withQuery(`/knowledge/${number}`, query);
export const knowledgeEdit = (number: number, language: string) => `/knowledge/${number}/${language}`;
export const knowledgeHistory = (number: number, language: string, query?: Query) =>
  withQuery(`/knowledge/${number}/${language}/history`, query);
export const knowledgeReview = (number: number, language: string, query?: Query) =>
  withQuery(`/knowledge/${number}/${language}/review`, query);
export const knowledgeRevival = (number: number, language: string, version: number) =>
  `/knowledge/${number}/${language}/revival?version=${version}`;
export const knowledgeRemoval = (number: number, language: string) =>
  `/knowledge/${number}/${language}/removal`;
export const knowledgePlace = (number: number) => `/knowledge/${number}/category`;
export const knowledgeOwner = (number: number) => `/knowledge/${number}/owner`;
export const knowledgeCheck = (number: number) => `/knowledge/${number}/check`;
export const knowledgeRelations = (number: number) => `/knowledge/${number}/relations`;
export const knowledgeOrigins = (number: number, query?: Query) =>
  withQuery(`/knowledge/${number}/origins`, query);
export const knowledgeRetirement = (number: number) => `/knowledge/${number}/retirement`;
export const knowledgeRestoration = (number: number) => `/knowledge/${number}/restoration`;
export const knowledgePreview = () => "/knowledge/preview";
export const knowledgeCategoryOrder = () => "/knowledge/categories/order";
export const knowledgeCategories = (query?: Query) => withQuery("/knowledge/categories", query);
export const knowledgeFlags = (query?: Query) => withQuery("/knowledge/flags", query);
export const knowledgeSearches = (query?: Query) => withQuery("/knowledge/searches", query);

/** Under which name the words of an unsaved form are kept: one per article and language, "" for a new article. */
export const draftTarget = (article: { id: string } | null, language: string): string =>
  article ? `${article.id}:${language}` : "";

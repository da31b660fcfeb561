/** Under which name the words of an unsaved form are kept: one per article and language. */
export const draftTarget = (article: { id: string }, language: string): string => `${article.id}:${language}`;

/** Of an article that is not there yet: "", or one made of a question. */
export const originTarget = (thread: number | null): string => (thread === null ? "" : `thread:${thread}`);

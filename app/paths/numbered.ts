/** What an address names by number, with its words for readers. */
export type Numbered = { number: number; slug: string };

export const ideaRef = ({ number, slug }: Numbered) => `/ideas/${number}-${slug}`;
export const threadRef = ({ number, slug }: Numbered) => `/forum/${number}-${slug}`;
export const articleRef = ({ number, slug }: Numbered) => `/help/articles/${number}-${slug}`;

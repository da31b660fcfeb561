import type { Status } from "#app/domain/community/queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import type { SimilarIdea } from "#search/similar-ideas.server.ts";
import type { SimilarView } from "./similar-view.ts";

/** Found ideas with the name of their status in the reader's language. */
export function similarViews(found: readonly SimilarIdea[], statuses: readonly Status[], locale: Locale): SimilarView[] {
  return found.map(({ statusId, statusCategory, ...idea }) => ({
    ...idea,
    status: {
      category: statusCategory,
      name: statuses.find((status) => status.id === statusId)?.name[locale] ?? statusId,
    },
    open: statusCategory !== "closed",
  }));
}

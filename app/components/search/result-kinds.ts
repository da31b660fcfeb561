import type { SearchRow } from "#app/domain/search/search-row.ts";
import type { IconName } from "#app/ui/icon-names.ts";

type Kind = SearchRow["kind"];

/** In the order of the three steps of help; people last. */
export const RESULT_KINDS: readonly Kind[] = ["article", "thread", "idea", "person"];

export const KIND_ICONS: Record<Kind, IconName> = {
  article: "file-text",
  thread: "circle-question-mark",
  idea: "lightbulb",
  person: "user",
};

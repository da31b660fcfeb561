import type { QueueFilter } from "#app/domain/moderation/queue-filter.ts";
import { paths } from "#app/paths.ts";

/** A filter as its address has it; what is not chosen is left out. */
export const queueQuery = ({ kind, source, language, category }: QueueFilter) => ({
  kind,
  source,
  language,
  category,
});

/** An item, with the queue it is looked at in. */
export const itemAddress = (filter: QueueFilter, after: string | null, item: number | null) =>
  paths.moderation({ ...queueQuery(filter), after, item });

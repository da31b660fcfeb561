import type { Status } from "#app/domain/community/queries.server.ts";
import type { DeskFilter } from "#app/domain/ideas/desk-filters.ts";
import type { DeskFrameData } from "#app/domain/ideas/desk-frame-queries.server.ts";
import type { DeskIdea } from "#app/domain/ideas/desk-idea-queries.server.ts";

/** What the loaders of the table and of the board have in common. */
export type DeskData = {
  filter: DeskFilter;
  frame: DeskFrameData;
  /** Asked for with `?idea=`; null when there is no such idea. */
  opened: DeskIdea | null;
  openedNumber: number | null;
  statuses: {
    id: string;
    category: Status["category"];
    name: { en: string; fr: string };
    retired: boolean;
  }[];
  categories: { id: string; slug: string; name: { en: string; fr: string }; archived: boolean }[];
  silenceDays: number;
  now: Date;
};

import type { Category } from "#app/domain/community/queries.server.ts";
import type { Actor } from "#app/domain/core/actor.ts";
import { type Page, toPage } from "#app/domain/core/page.ts";
import { wholeSecond } from "#app/domain/core/whole-second.ts";
import type { Locale } from "#app/i18n/index.ts";
import { textLanguage } from "#app/i18n/text-language.ts";
import type { Sql } from "#db/types.ts";
import { type SelectedThread, selectThreads, type ThreadListQuery } from "./select-threads.server.ts";
import { type ShownState, shownState } from "./thread-state.ts";

/** A row of a list, with no more in it than is shown. */
export type ThreadRow = {
  number: number;
  slug: string;
  kind: SelectedThread["kind"];
  title: string;
  excerpt: string;
  /** Of the words, where it is not the reader's. */
  language?: string;
  createdAt: Date;
  answers: number;
  wanted: number;
  author: string;
  username: string;
  category: { name: string; slug: string };
  product: string | null;
  version: string | null;
  state: ShownState;
  /** Why it is not in the public lists; only its author sees such a row. */
  apart: "held" | "hidden" | null;
};

type ListQuery = Omit<ThreadListQuery, "community"> & {
  community: { categories: Pick<Category, "id" | "slug" | "name">[] };
  locale: Locale;
  now: Date;
};

export type ThreadList = Page<ThreadRow> & {
  /** The tags its threads have most, the most frequent first: what the list can be narrowed to. */
  tags: string[];
};

/** Tags offered beside a list. */
const TAGS_OFFERED = 10;

function frequentTags(rows: SelectedThread[]): string[] {
  const counts = new Map<string, number>();
  for (const tag of rows.flatMap((row) => row.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .slice(0, TAGS_OFFERED)
    .map(([tag]) => tag);
}

/** A page of threads as the filters want them. One statement. */
export async function listThreads(sql: Sql, actor: Actor, query: ListQuery): Promise<ThreadList> {
  const rows = await selectThreads(sql, actor, query);
  const page = toPage(rows, (row) => [row.sortKey, row.number], query.limit);
  const toRow = threadRowMaker(query);
  return {
    items: page.items.flatMap((row) => toRow(row) ?? []),
    next: page.next,
    tags: frequentTags(page.items),
  };
}

/** Names come from the snapshot of the community, one object each, so that a page carries every name once. */
export function threadRowMaker({
  community,
  locale,
  now,
}: Pick<ListQuery, "community" | "locale" | "now">): (row: SelectedThread) => ThreadRow | null {
  const categories = new Map(
    community.categories.map((one) => [one.id, { name: one.name[locale], slug: one.slug }]),
  );
  return (row) => {
    const category = categories.get(row.categoryId);
    // Newer than the snapshot: the next second knows it.
    if (!category) return null;
    const foreign = textLanguage(row.language, locale);
    return {
      number: row.number,
      slug: row.slug,
      kind: row.kind,
      title: row.title,
      excerpt: row.excerpt,
      ...(foreign && { language: foreign }),
      createdAt: wholeSecond(row.createdAt),
      answers: row.answers,
      wanted: row.wanted,
      author: row.author,
      username: row.username,
      category,
      product: row.product,
      version: row.version,
      state: shownState(row.state, row.createdAt, now),
      apart: row.visibility === "held" || row.visibility === "hidden" ? row.visibility : null,
    };
  };
}

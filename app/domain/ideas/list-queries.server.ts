import type { Actor } from "#app/domain/core/actor.ts";
import { type Page, toPage } from "#app/domain/core/page.ts";
import { wholeSecond } from "#app/domain/core/whole-second.ts";
import type { Locale } from "#app/i18n/index.ts";
import { textLanguage } from "#app/i18n/text-language.ts";
import type { StatusCategory } from "#db/schema/community.ts";
import type { Sql } from "#db/types.ts";
import { decayedVotes } from "./popularity.ts";
import { type ListQuery, type SelectedIdea, selectIdeas, weighedAt } from "./select-ideas.server.ts";
import { type VoteState, votesTaken } from "./vote-state.ts";

export type StatusMark = { name: string; category: StatusCategory };
export type CategoryMark = { name: string; slug: string };

/** A row of a list, with no more in it than is shown. */
export type IdeaRow = {
  number: number;
  slug: string;
  title: string;
  excerpt: string;
  /** Of the words, where it is not the reader's. */
  language?: string;
  createdAt: Date;
  comments: number;
  /** Supports from an earlier system. */
  historic: number;
  author: string;
  username: string;
  /** With the days after which a vote counts half there, where `worth` is said. */
  category: CategoryMark & { halfLifeDays?: number };
  status: StatusMark;
  vote: VoteState;
  /** Why it is not in the public lists; only its author sees such a row. */
  apart: "merged" | "held" | "hidden" | null;
  /** Popular only: what its votes are worth today. */
  worth?: number;
};

export type IdeaList = Page<IdeaRow> & {
  /** No idea has all the words; these have some. */
  loose: boolean;
};

/** A page of ideas as the filters want them, with the reader's own votes. One statement. */
export async function listIdeas(
  sql: Sql,
  actor: Actor,
  query: ListQuery & { locale: Locale },
): Promise<IdeaList> {
  const rows = await selectIdeas(sql, actor, query);
  const page = toPage(rows, (row) => [row.sortKey, row.number, weighedAt(query).getTime()], query.limit);
  const toRow = rowMaker(query);
  return {
    items: page.items.flatMap((row) => toRow(row) ?? []),
    next: page.next,
    loose: rows[0]?.loose ?? false,
  };
}

/** Names come from the snapshot of the community, one object each, so that a page carries every name once. */
function rowMaker({
  community,
  locale,
  filters,
  now,
}: ListQuery & { locale: Locale }): (row: SelectedIdea) => IdeaRow | null {
  const popular = filters.sort === "popular";
  const categories = new Map(
    community.categories.map((one) => {
      const { slug, halfLifeDays } = one;
      return [one.id, { mark: { name: one.name[locale], slug, ...(popular && { halfLifeDays }) }, one }];
    }),
  );
  const statuses = new Map(
    community.statuses.map((one) => [
      one.id,
      { mark: { name: one.name[locale], category: one.category }, one },
    ]),
  );
  return (row) => {
    const category = categories.get(row.categoryId);
    const status = statuses.get(row.statusId);
    // Newer than the snapshot: the next second knows it.
    if (!category || !status) return null;
    const foreign = textLanguage(row.language, locale);
    const open = votesTaken({
      authorId: row.authorId,
      visibility: row.visibility,
      merged: row.merged,
      statusCategory: status.one.category,
      archived: status.one.archived,
      demotesAllowed: category.one.demotesAllowed,
    });
    return {
      number: row.number,
      slug: row.slug,
      title: row.title,
      excerpt: row.excerpt,
      ...(foreign && { language: foreign }),
      createdAt: wholeSecond(row.createdAt),
      comments: row.comments,
      historic: row.historic,
      author: row.author,
      username: row.username,
      category: category.mark,
      status: status.mark,
      vote: { promotes: row.promotes, demotes: row.demotes, mine: row.myVote, open },
      apart: row.merged
        ? "merged"
        : row.visibility === "held" || row.visibility === "hidden"
          ? row.visibility
          : null,
      ...(popular && { worth: decayedVotes(row.popularity, category.one.halfLifeDays, now) }),
    };
  };
}

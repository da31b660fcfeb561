import { type Person, personOf } from "#app/domain/accounts/person.ts";
import { tierName } from "#app/domain/accounts/tier-facts.server.ts";
import type { Community } from "#app/domain/community/queries.server.ts";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { mayReport } from "#app/domain/core/may-report.ts";
import type { Locale } from "#app/i18n/index.ts";
import type { Translated } from "#db/columns.ts";
import type { Role } from "#db/schema/accounts.ts";
import type { StatusCategory } from "#db/schema/community.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { Sql } from "#db/types.ts";
import type { CategoryMark, StatusMark } from "./list-queries.server.ts";
import {
  canComment,
  canConvertIdea,
  canEditIdea,
  canLockDiscussion,
  canSeeIdea,
  canShowFirst,
  type DiscussionFacts,
} from "./policy.ts";
import { type VoteState, votesTaken } from "./vote-state.ts";

export type IdeaLink = { number: number; slug: string; title: string };

/** An idea as its own page shows it. */
export type IdeaPage = {
  number: number;
  slug: string;
  title: string;
  excerpt: string;
  html: string;
  language: string;
  tags: string[];
  author: Person;
  /** Staff who posted it for the author. */
  submittedBy: { username: string; name: string } | null;
  /** Who answers for it. */
  owner: Person | null;
  category: CategoryMark;
  status: StatusMark & { id: string };
  vote: VoteState;
  historic: number;
  comments: number;
  followers: number;
  following: boolean;
  createdAt: Date;
  editedAt: Date | null;
  visibility: Visibility;
  mergedInto: IdeaLink | null;
  /** Days without an official answer, once they are more than the community allows itself. */
  silentDays: number | null;
  can: {
    edit: boolean;
    comment: true | string;
    /** To make it a question. */
    convert: boolean;
    /** To take its discussion up again. */
    reopen: boolean;
    /** To show everybody what only ambassadors see yet. */
    publish: boolean;
    report: boolean;
  };
};

type Row = Omit<
  IdeaPage,
  "author" | "owner" | "category" | "status" | "vote" | "silentDays" | "can" | "following"
> & {
  id: string;
  authorId: string;
  authorName: string;
  authorUsername: string;
  authorRole: Role;
  authorAvatar: string | null;
  authorTier: Translated | null;
  ownerId: string | null;
  ownerName: string;
  ownerUsername: string;
  ownerRole: Role;
  ownerAvatar: string | null;
  categoryId: string;
  statusId: string;
  statusCategory: StatusCategory;
  archived: boolean;
  locked: boolean;
  demotesAllowed: boolean;
  statusName: StatusNames;
  categoryName: StatusNames;
  categorySlug: string;
  promotes: number;
  demotes: number;
  myVote: 1 | 0 | -1;
  following: boolean;
  answeredAt: Date | null;
};
type StatusNames = { en: string; fr: string };

const DAY_MS = 86_400_000;

type GetIdea = { number: number; community: Pick<Community, "silenceDays">; locale: Locale; now: Date };

/**
 * One idea with its author, the reader's vote and whether they follow it, in one statement. Also what the rules need to
 * know (`facts`) and its id, for the reads beside this one. Throws `NotFound` when the actor may not see it.
 */
export async function getIdea(
  sql: Sql,
  actor: Actor,
  { number, community, locale, now }: GetIdea,
): Promise<{ id: string; facts: DiscussionFacts; idea: IdeaPage }> {
  const me = actorId(actor);
  const [row] = await sql<Row[]>`
    select i.id, i.number::float8 as number, i.slug, i.title, i.excerpt, t.html, i.language, i.tags,
      a.id as "authorId", a.display_name as "authorName", a.username as "authorUsername", a.role as "authorRole",
      a.avatar_key as "authorAvatar", ${tierName(sql, "a")} as "authorTier", o.id as "ownerId", o.display_name as "ownerName", o.username as "ownerUsername",
      o.role as "ownerRole", o.avatar_key as "ownerAvatar",
      case when s.id is null then null else json_build_object('username', s.username, 'name', s.display_name) end as "submittedBy",
      i.category_id as "categoryId", c.name as "categoryName", c.slug as "categorySlug", c.demotes_allowed as "demotesAllowed",
      i.status_id as "statusId", st.name as "statusName", st.category as "statusCategory", st.archived,
      i.promotes, i.demotes, i.historic_supports as historic, i.comment_count as comments, i.follower_count as followers,
      i.created_at as "createdAt", i.edited_at as "editedAt", i.answered_at as "answeredAt", i.visibility, i.discussion_locked_at is not null as locked,
      case when p.id is null then null else json_build_object('number', p.number, 'slug', p.slug, 'title', p.title) end as "mergedInto",
      coalesce((select value from idea_votes v where v.idea_id = i.id and v.member_id = ${me}), 0) as "myVote",
      exists (select 1 from idea_follows f where f.idea_id = i.id and f.member_id = ${me}) as following
    from ideas i join idea_texts t on t.idea_id = i.id join members a on a.id = i.author_id
      join categories c on c.id = i.category_id join statuses st on st.id = i.status_id
      left join members o on o.id = i.owner_id left join members s on s.id = i.submitted_by_id
      left join ideas p on p.id = i.merged_into_id
    where i.number = ${number}`;
  if (!row || !canSeeIdea(actor, row)) throw new NotFound("no_such_idea");
  const facts: DiscussionFacts = {
    authorId: row.authorId,
    visibility: row.visibility,
    merged: row.mergedInto !== null,
    statusCategory: row.statusCategory,
    archived: row.archived,
    demotesAllowed: row.demotesAllowed,
    locked: row.locked,
  };
  const waiting =
    !row.answeredAt && !facts.merged && (row.statusCategory === "open" || row.statusCategory === "active");
  const days = Math.floor((now.getTime() - row.createdAt.getTime()) / DAY_MS);
  const idea: IdeaPage = {
    number: row.number,
    slug: row.slug,
    title: row.title,
    excerpt: row.excerpt,
    html: row.html,
    language: row.language,
    tags: row.tags,
    author: personOf(
      row.authorId,
      row.authorUsername,
      row.authorName,
      row.authorRole,
      row.authorAvatar,
      row.authorTier,
    ),
    submittedBy: row.submittedBy,
    owner:
      (row.ownerId &&
        personOf(row.ownerId, row.ownerUsername, row.ownerName, row.ownerRole, row.ownerAvatar)) ||
      null,
    category: { name: row.categoryName[locale], slug: row.categorySlug },
    status: { id: row.statusId, name: row.statusName[locale], category: row.statusCategory },
    vote: { promotes: row.promotes, demotes: row.demotes, mine: row.myVote, open: votesTaken(facts) },
    historic: row.historic,
    comments: row.comments,
    followers: row.followers,
    following: row.following,
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    visibility: row.visibility,
    mergedInto: row.mergedInto,
    silentDays: waiting && days > community.silenceDays ? days : null,
    can: {
      edit: canEditIdea(actor, facts) === true,
      comment: canComment(actor, facts),
      convert: canConvertIdea(actor, facts) === true,
      reopen: facts.locked && !facts.merged && canLockDiscussion(actor) === true,
      publish: facts.visibility === "circle" && canShowFirst(actor) === true,
      report: mayReport(actor, facts),
    },
  };
  return { id: row.id, facts, idea };
}

import { personOf } from "#app/domain/accounts/person.ts";
import { tierName } from "#app/domain/accounts/tier-facts.server.ts";
import type { Category } from "#app/domain/community/queries.server.ts";
import { type Actor, actorId, hasRole, isStaff } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Locale } from "#app/i18n/index.ts";
import type { Translated } from "#db/columns.ts";
import type { Role } from "#db/schema/accounts.ts";
import type { CaseState } from "#db/schema/cases.ts";
import type { LockReason, ThreadKind, ThreadState } from "#db/schema/forum.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { Sql } from "#db/types.ts";
import { canSeeThread, type ThreadFacts } from "./policy.ts";
import { type ThreadPage, threadCan } from "./thread-page.ts";
import { shownState } from "./thread-state.ts";

type Row = {
  id: string;
  number: number;
  slug: string;
  kind: ThreadKind;
  title: string;
  excerpt: string;
  html: string;
  goneReason: "private" | "withdrawn" | null;
  goneAt: Date | null;
  language: string;
  tags: string[];
  authorId: string;
  authorName: string;
  authorUsername: string;
  authorRole: Role;
  authorAvatar: string | null;
  authorTier: Translated | null;
  categoryId: string;
  product: string | null;
  version: string | null;
  visibility: Visibility;
  state: ThreadState;
  acceptedPostId: string | null;
  answers: number;
  meToos: number;
  historicScore: number;
  followers: number;
  createdAt: Date;
  editedAt: Date | null;
  answeredAt: Date | null;
  needsInfoAt: Date | null;
  escalatedAt: Date | null;
  lockedAt: Date | null;
  lockReason: LockReason | null;
  nudgedAt: Date | null;
  claimedUntil: Date | null;
  claimedById: string | null;
  claimerName: string | null;
  claimerUsername: string | null;
  duplicateOf: (ThreadPage["duplicateOf"] & { visibility: Visibility }) | null;
  idea: { number: number; slug: string; title: string } | null;
  case: { number: number; state: CaseState } | null;
  meToo: boolean;
  following: boolean;
  helper: boolean;
};

type GetThread = {
  number: number;
  community: { categories: Pick<Category, "id" | "slug" | "name">[] };
  locale: Locale;
  now: Date;
};

/** What the reads beside this one need to know about the thread. */
export type ReadThread = {
  id: string;
  acceptedPostId: string | null;
  facts: ThreadFacts;
  thread: ThreadPage;
  /** The idea it lives on as. */
  idea: Row["idea"];
};

/**
 * One thread with its author, who is on it, the reader's own marks on it and the case about it, in one statement. Throws
 * `NotFound` when the actor may not see it.
 */
export async function getThread(
  sql: Sql,
  actor: Actor,
  { number, community, locale, now }: GetThread,
): Promise<ReadThread> {
  const me = actorId(actor);
  const staff = isStaff(actor);
  const [row] = await sql<Row[]>`
    select t.id, t.number::float8 as number, t.slug, t.kind, t.title, t.excerpt, x.html, x.gone_reason as "goneReason",
      x.gone_at as "goneAt", t.language, t.tags, a.id as "authorId", a.display_name as "authorName", a.username as "authorUsername",
      a.role as "authorRole", a.avatar_key as "authorAvatar", ${tierName(sql, "a")} as "authorTier", t.category_id as "categoryId", t.product, t.version, t.visibility,
      t.state, t.accepted_post_id as "acceptedPostId", t.answer_count as answers, t.me_too_count as "meToos",
      t.historic_score as "historicScore", t.follower_count as followers, t.created_at as "createdAt", t.edited_at as "editedAt",
      t.answered_at as "answeredAt", t.needs_info_at as "needsInfoAt", t.escalated_at as "escalatedAt",
      t.locked_at as "lockedAt", t.lock_reason as "lockReason", t.nudged_at as "nudgedAt", t.claimed_until as "claimedUntil",
      t.claimed_by_id as "claimedById", w.display_name as "claimerName", w.username as "claimerUsername",
      case when d.id is null then null
        else json_build_object('number', d.number, 'slug', d.slug, 'title', d.title, 'visibility', d.visibility) end as "duplicateOf",
      case when i.id is null then null else json_build_object('number', i.number, 'slug', i.slug, 'title', i.title) end as idea,
      (select json_build_object('number', c.number, 'state', c.state) from cases c
        where c.thread_id = t.id and (${staff}::boolean or c.customer_id = ${me}::uuid) order by c.opened_at desc limit 1) as case,
      exists (select 1 from thread_me_toos m where m.thread_id = t.id and m.member_id = ${me}::uuid) as "meToo",
      exists (select 1 from thread_follows f where f.thread_id = t.id and f.member_id = ${me}::uuid) as following,
      ${staff}::boolean or exists (select 1 from posts p join threads s on s.accepted_post_id = p.id
        where p.author_id = ${me}::uuid and p.visibility = 'public' and p.deleted_at is null) as helper
    from threads t join thread_texts x on x.thread_id = t.id join members a on a.id = t.author_id
      left join members w on w.id = t.claimed_by_id left join threads d on d.id = t.duplicate_of_id
      left join ideas i on i.id = t.converted_idea_id
    where t.number = ${number}`;
  if (!row || !canSeeThread(actor, row)) throw new NotFound("no_such_thread");
  const facts: ThreadFacts = {
    kind: row.kind,
    authorId: row.authorId,
    visibility: row.visibility,
    lockReason: row.lockedAt && (row.lockReason ?? "staff"),
    duplicate: row.duplicateOf !== null,
    converted: row.idea !== null,
    answered: row.answeredAt !== null,
    solved: row.acceptedPostId !== null,
    escalated: row.escalatedAt !== null,
    needsInfo: row.needsInfoAt !== null,
    nudged: row.nudgedAt !== null,
    gone: row.goneAt !== null,
  };
  const category = community.categories.find((one) => one.id === row.categoryId);
  const claimed = row.claimedUntil && row.claimedUntil > now && row.claimerName;
  const asker = row.authorId === me;
  const thread: ThreadPage = {
    number: row.number,
    slug: row.slug,
    kind: row.kind,
    title: row.title,
    excerpt: row.excerpt,
    html: row.goneAt ? "" : row.html,
    gone: row.goneAt && { reason: row.goneReason ?? "withdrawn", at: row.goneAt },
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
    category: { name: category?.name[locale] ?? "", slug: category?.slug ?? "" },
    product: row.product,
    version: row.version,
    visibility: row.visibility,
    state: shownState(row.state, row.createdAt, now),
    solved: facts.solved,
    answered: facts.answered,
    answers: row.answers,
    meToo: { count: row.meToos, historic: row.historicScore, mine: row.meToo },
    followers: row.followers,
    following: row.following,
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    locked: facts.lockReason,
    claim: claimed
      ? {
          name: claimed,
          username: row.claimerUsername!,
          until: row.claimedUntil!,
          mine: row.claimedById === me,
        }
      : null,
    duplicateOf:
      row.duplicateOf && (row.duplicateOf.visibility === "public" || staff)
        ? { number: row.duplicateOf.number, slug: row.duplicateOf.slug, title: row.duplicateOf.title }
        : null,
    escalated: facts.escalated,
    asker,
    nudged: asker && facts.nudged && !facts.solved && !facts.escalated && facts.lockReason === null,
    case: row.case && { ...row.case, forAgent: hasRole(actor, "agent") && !asker },
    can: threadCan(actor, facts, row.helper),
  };
  return { id: row.id, acceptedPostId: row.acceptedPostId, facts, thread, idea: row.idea };
}

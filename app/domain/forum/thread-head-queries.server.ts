import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Sql } from "#db/types.ts";
import { canSeeThread, type ThreadFacts } from "./policy.ts";

type Ref = { number: number; slug: string; title: string };

/** What the pages around a thread need to know of it. */
export type ThreadHead = Ref & {
  id: string;
  excerpt: string;
  /** A category's slug. */
  category: string;
  tags: string[];
  language: string;
  product: string | null;
  version: string | null;
  answers: number;
  meToos: number;
  followers: number;
  duplicateOf: Ref | null;
  /** The idea it lives on as. */
  idea: Ref | null;
  facts: ThreadFacts;
};

type Row = Omit<ThreadHead, "facts"> & ThreadFacts;

/** Throws `NotFound` when the actor may not see it. */
export async function threadHead(sql: Sql, actor: Actor, number: number): Promise<ThreadHead> {
  const [row] = await sql<[Row?]>`
    select t.id, t.number::float8 as number, t.slug, t.title, t.excerpt, k.slug as category, t.tags, t.language, t.product,
      t.version, t.answer_count as answers, t.me_too_count as "meToos", t.follower_count as followers, t.kind, t.author_id as "authorId", t.visibility, t.duplicate_of_id is not null as duplicate,
      case when t.locked_at is not null then coalesce(t.lock_reason, 'staff') end as "lockReason",
      t.converted_idea_id is not null as converted, t.answered_at is not null as answered,
      t.accepted_post_id is not null as solved, t.escalated_at is not null as escalated,
      t.needs_info_at is not null as "needsInfo", t.nudged_at is not null as nudged, x.gone_at is not null as gone,
      case when d.id is not null then json_build_object('number', d.number, 'slug', d.slug, 'title', d.title) end as "duplicateOf",
      case when i.id is not null then json_build_object('number', i.number, 'slug', i.slug, 'title', i.title) end as idea
    from threads t join thread_texts x on x.thread_id = t.id join categories k on k.id = t.category_id
    left join threads d on d.id = t.duplicate_of_id left join ideas i on i.id = t.converted_idea_id
    where t.number = ${number}`;
  if (!row || !canSeeThread(actor, row)) throw new NotFound("no_such_thread");
  const {
    id,
    slug,
    title,
    excerpt,
    category,
    tags,
    language,
    product,
    version,
    answers,
    meToos,
    followers,
    duplicateOf,
    idea,
    ...facts
  } = row;
  return {
    id,
    number,
    slug,
    title,
    excerpt,
    category,
    tags,
    language,
    product,
    version,
    answers,
    meToos,
    followers,
    duplicateOf,
    idea,
    facts: {
      kind: facts.kind,
      authorId: facts.authorId,
      visibility: facts.visibility,
      lockReason: facts.lockReason,
      duplicate: facts.duplicate,
      converted: facts.converted,
      answered: facts.answered,
      solved: facts.solved,
      escalated: facts.escalated,
      needsInfo: facts.needsInfo,
      nudged: facts.nudged,
      gone: facts.gone,
    },
  };
}

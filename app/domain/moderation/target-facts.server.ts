import { type SQL, sql } from "drizzle-orm";
import { type Actor, isOpenTo } from "#app/domain/core/actor.ts";
import { excerpt } from "#app/markdown/render.server.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { runIn } from "#search/run-with.server.ts";
import type { ReviewKind } from "./acts.ts";
import { hiddenProfiles } from "./hidden-profiles.server.ts";
import { EXCERPT_LENGTH } from "./limits.ts";

/** What can be decided on, as the rules need to know it. */
export type TargetFacts = {
  id: string;
  /** In its address; null for people. */
  number: number | null;
  authorId: string | null;
  categoryId: string | null;
  language: string | null;
  /** Null for what is no content; of people, "hidden" while what they show is out of sight until somebody decides. */
  visibility: Visibility | null;
  /** Of the idea or the question it stands under; null for what stands alone. */
  placeVisibility: Visibility | null;
  /** Deleted or withdrawn by its author, or closed with the account. */
  gone: boolean;
  title: string;
  source: string;
};

const NOTHING = sql`null::uuid as "categoryId", null as language, null as visibility, null as "placeVisibility"`;

const FIND: Record<ReviewKind, (id: string) => SQL> = {
  idea: (id) => sql`
    select i.number, i.author_id as "authorId", i.category_id as "categoryId", i.language, i.visibility,
      null as "placeVisibility", i.converted_thread_id is not null as gone, i.title, x.source
    from ideas i join idea_texts x on x.idea_id = i.id where i.id = ${id}`,
  comment: (id) => sql`
    select c.number, c.author_id as "authorId", i.category_id as "categoryId", i.language, c.visibility,
      i.visibility as "placeVisibility", c.deleted_at is not null as gone, i.title, c.source
    from idea_comments c join ideas i on i.id = c.idea_id where c.id = ${id}`,
  thread: (id) => sql`
    select t.number, t.author_id as "authorId", t.category_id as "categoryId", t.language, t.visibility,
      null as "placeVisibility", t.converted_idea_id is not null or x.gone_at is not null as gone, t.title, x.source
    from threads t join thread_texts x on x.thread_id = t.id where t.id = ${id}`,
  post: (id) => sql`
    select p.number, p.author_id as "authorId", t.category_id as "categoryId", t.language, p.visibility,
      t.visibility as "placeVisibility", p.deleted_at is not null or t.converted_idea_id is not null as gone, t.title, p.source
    from posts p join threads t on t.id = p.thread_id where p.id = ${id}`,
  remark: (id) => sql`
    select c.number, c.author_id as "authorId", t.category_id as "categoryId", t.language, c.visibility,
      t.visibility as "placeVisibility", c.deleted_at is not null or t.converted_idea_id is not null as gone, t.title, c.source
    from thread_comments c join threads t on t.id = c.thread_id where c.id = ${id}`,
  profile: (id) => sql`
    select null::bigint as number, m.id as "authorId", ${NOTHING}, m.closed_at is not null as gone,
      m.display_name as title, m.bio as source
    from members m where m.id = ${id}`,
  picture: (id) => sql`
    select null::bigint as number, m.id as "authorId", ${NOTHING}, m.closed_at is not null or m.avatar_key is null as gone,
      m.display_name as title, '' as source
    from members m where m.id = ${id}`,
  article_feedback: (id) => sql`
    select a.number, f."authorId", null::uuid as "categoryId", f.language, null as visibility, null as "placeVisibility", f.gone,
      coalesce((select t.title from article_translations t where t.article_id = a.id
        order by t.language = f.language desc limit 1), '') as title, f.source
    from (
      select g.article_id, g.member_id as "authorId", g.language, g.resolved_at is not null as gone, g.words as source
        from article_flags g where g.id = ${id}
      union all
      select r.article_id, r.member_id, r.language, r.helpful, r.words from article_feedback r where r.id = ${id}
    ) f join articles a on a.id = f.article_id`,
  helping_act: (id) => sql`
    select h.number, h.member_id as "authorId", ${NOTHING}, h.decided_at is not null as gone, h.power as title, '' as source
    from helping_acts h where h.id = ${id}`,
  votes: (id) => sql`
    select s.number, null::uuid as "authorId", ${NOTHING}, s.state <> 'open' as gone, s.kind as title, '' as source
    from vote_signals s where s.id = ${id}`,
  appeal: (id) => sql`
    select a.number, p.member_id as "authorId", ${NOTHING}, p.decided_at is not null as gone, a.excerpt as title, p.words as source
    from appeals p join moderation_acts a on a.id = p.act_id where p.id = ${id}`,
};

/** What an item, a flag or an act is about, as it is now; null when there is no such thing. */
export async function targetFacts(tx: Db, kind: ReviewKind, id: string): Promise<TargetFacts | null> {
  const [row] = (await tx.execute(FIND[kind](id))) as unknown as (Omit<TargetFacts, "id" | "number"> & {
    number: string | null;
  })[];
  if (!row) return null;
  const facts = { ...row, id, number: row.number === null ? null : Number(row.number) };
  return kind === "profile" || kind === "picture" ? asHidden(tx, kind, facts) : facts;
}

/** What was taken out of a profile until somebody decides is what is decided on. */
async function asHidden(tx: Db, kind: "profile" | "picture", facts: TargetFacts): Promise<TargetFacts> {
  const was = (await hiddenProfiles(runIn(tx), kind, [facts.id])).get(facts.id);
  if (!was) return facts;
  if (kind === "picture") return { ...facts, visibility: "hidden", gone: false };
  const { displayName = facts.title, bio = "" } = was;
  return { ...facts, visibility: "hidden", title: displayName, source: facts.source || bio };
}

/** It can be read by this actor, here and now. Staff read everything, but only what is shown can be flagged. */
export const isReadable = (
  actor: Actor,
  { number, visibility, placeVisibility, gone }: TargetFacts,
): boolean =>
  !gone &&
  // What is hidden of a profile leaves a person to be read.
  (visibility === null || number === null || isOpenTo(actor, visibility)) &&
  (placeVisibility === null || isOpenTo(actor, placeVisibility));

/** Its first words, kept with what was decided about it. */
export const targetExcerpt = ({ title, source }: TargetFacts): string =>
  [title, excerpt(source, EXCERPT_LENGTH)]
    .filter(Boolean)
    .join("\n")
    .slice(0, EXCERPT_LENGTH + title.length + 1);

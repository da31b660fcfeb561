import { type Person, personOf } from "#app/domain/accounts/person.ts";
import { type Actor, isStaff, type Role } from "#app/domain/core/actor.ts";
import type { ThreadState } from "#db/schema/forum.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { Sql } from "#db/types.ts";

export type PublicAnswer = {
  number: number;
  html: string;
  official: boolean;
  accepted: boolean;
  createdAt: Date;
  gone: "deleted" | "private" | "withdrawn" | null;
  author: Person;
};

/** The question of a case, as everybody reads it. */
export type PublicSide = {
  number: number;
  slug: string;
  title: string;
  html: string;
  gone: "private" | "withdrawn" | null;
  state: ThreadState;
  visibility: Visibility;
  product: string | null;
  version: string | null;
  createdAt: Date;
  author: Person;
  /** All there are, of which the first ones are shown. */
  answerCount: number;
  answers: PublicAnswer[];
};

type WithAuthor = {
  authorId: string;
  username: string;
  name: string;
  role: Role;
  avatarKey: string | null;
};
type ThreadRow = Omit<PublicSide, "author" | "answers"> & WithAuthor;
type AnswerRow = Omit<PublicAnswer, "author"> & WithAuthor;

/** Answers of a question shown beside its case; the rest is one click away. */
const ANSWERS_SHOWN = 10;

const withAuthor = <R extends WithAuthor>({ authorId, username, name, role, avatarKey, ...rest }: R) => ({
  ...rest,
  author: personOf(authorId, username, name, role, avatarKey),
});

/** What is said in public about a case, in the order it was said; null when the actor may not see it. */
export async function readPublicSide(sql: Sql, actor: Actor, threadId: string): Promise<PublicSide | null> {
  const author = sql`m.id as "authorId", m.username, m.display_name as name, m.role, m.avatar_key as "avatarKey"`;
  const [threads, answers] = await Promise.all([
    sql<ThreadRow[]>`
      select t.number::int as number, t.slug, t.title, x.html, x.gone_reason as gone, t.state, t.visibility, t.product, t.version,
        t.created_at as "createdAt", t.answer_count as "answerCount", ${author}
      from threads t join thread_texts x on x.thread_id = t.id join members m on m.id = t.author_id
      where t.id = ${threadId} and (t.visibility = 'public' or ${isStaff(actor)})`,
    sql<AnswerRow[]>`
      select p.number::int as number, p.html, p.official_at is not null as official, p.created_at as "createdAt",
        case when p.deleted_at is not null then coalesce(p.gone_reason, 'deleted') end as gone,
        exists (select 1 from threads t where t.accepted_post_id = p.id) as accepted, ${author}
      from posts p join members m on m.id = p.author_id
      where p.thread_id = ${threadId} and p.visibility = 'public'
      order by p.created_at, p.number limit ${ANSWERS_SHOWN}`,
  ]);
  const [thread] = threads;
  if (!thread) return null;
  return { ...withAuthor(thread), answers: answers.map(withAuthor) };
}

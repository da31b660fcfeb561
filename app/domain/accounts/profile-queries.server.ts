import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Role } from "#db/schema/accounts.ts";
import type { Sql } from "#db/types.ts";

export type Profile = {
  id: string;
  username: string;
  displayName: string;
  role: Role;
  bio: string;
  avatarKey: string | null;
  createdAt: Date;
  closed: boolean;
  /** Slug of the ambassadors' tier they are in. */
  tier: string | null;
  /** What only they and staff see. */
  hiddenParts: string[];
  /** Public ideas, those taken up among them, public comments, and public answers. */
  ideaCount: number;
  acceptedCount: number;
  commentCount: number;
  answerCount: number;
};

/** Somebody as everyone may see them. Throws `NotFound` for a name nobody has. */
export async function findProfile(sql: Sql, username: string): Promise<Profile> {
  const [row] = await sql<Profile[]>`
    select m.id, m.username, m.display_name as "displayName", m.role, m.bio, m.avatar_key as "avatarKey",
      m.created_at as "createdAt", m.closed_at is not null as closed, m.tier, m.hidden_parts as "hiddenParts",
      (select count(*)::int from ideas i where i.author_id = m.id and i.visibility = 'public' and i.merged_into_id is null) as "ideaCount",
      (select count(*)::int from ideas i join statuses s on s.id = i.status_id
        where i.author_id = m.id and i.visibility = 'public' and i.merged_into_id is null and s.category in ('active', 'done')) as "acceptedCount",
      (select count(*)::int from idea_comments c join ideas i on i.id = c.idea_id
        where c.author_id = m.id and c.visibility = 'public' and c.deleted_at is null and i.visibility = 'public') as "commentCount",
      (select count(*)::int from posts p join threads t on t.id = p.thread_id
        where p.author_id = m.id and p.visibility = 'public' and p.deleted_at is null and t.visibility = 'public') as "answerCount"
    from members m where lower(m.username) = lower(${username})`;
  if (!row) throw new NotFound("no_such_person");
  return row;
}

export type OwnProfile = Pick<Profile, "id" | "username" | "displayName" | "bio" | "avatarKey"> & {
  locale: "en" | "fr";
};

/** What the actor may change about themselves. */
export async function findOwnProfile(sql: Sql, actor: Actor): Promise<OwnProfile> {
  const [row] = await sql<OwnProfile[]>`
    select id, username, display_name as "displayName", bio, avatar_key as "avatarKey", locale from members where id = ${actorId(actor)}`;
  if (!row) throw new NotFound("no_such_person");
  return row;
}

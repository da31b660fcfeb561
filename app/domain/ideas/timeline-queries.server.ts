import type { Community } from "#app/domain/community/queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import type { Role } from "#db/schema/accounts.ts";
import type { TIMELINE_KINDS } from "#db/schema/idea-timeline.ts";
import type { Sql } from "#db/types.ts";
import type { IdeaLink } from "./idea-queries.server.ts";
import type { StatusMark } from "./list-queries.server.ts";

/** A step of an idea's public road. */
export type Step = {
  id: string;
  kind: (typeof TIMELINE_KINDS)[number];
  at: Date;
  to: StatusMark | null;
  /** Null when the account is gone or the application did it. */
  by: { id: string; username: string; name: string; role: Role } | null;
  /** The official words that came with it; empty when there were none. */
  html: string;
  other: IdeaLink | null;
  /** The comment that became part of the idea. */
  comment: { number: number; author: string; username: string } | null;
};

/** The road of an idea with hundreds of steps is an accident; its end matters more than its beginning. */
const STEPS_SHOWN = 100;

type Row = Omit<Step, "to" | "other"> & {
  toStatusId: string | null;
  other: (IdeaLink & { visibility: string }) | null;
};

/** An idea's road, oldest step first, without what was undone. One statement. */
export async function listSteps(
  sql: Sql,
  { ideaId, community, locale }: { ideaId: string; community: Pick<Community, "statuses">; locale: Locale },
): Promise<Step[]> {
  const rows = await sql<Row[]>`
    select t.id, t.kind, t.created_at as at, t.to_status_id as "toStatusId", t.html,
      case when m.id is null then null
        else json_build_object('id', m.id, 'username', m.username, 'name', m.display_name, 'role', m.role) end as by,
      case when o.id is null then null
        else json_build_object('number', o.number, 'slug', o.slug, 'title', o.title, 'visibility', o.visibility) end as other,
      case when c.id is null then null
        else json_build_object('number', c.number, 'author', w.display_name, 'username', w.username) end as comment
    from idea_timeline t left join members m on m.id = t.actor_id left join ideas o on o.id = t.other_idea_id
      left join idea_comments c on c.id = t.comment_id and c.visibility = 'public' and c.deleted_at is null
      left join members w on w.id = c.author_id
    where t.idea_id = ${ideaId} and t.undone_at is null
    order by t.created_at desc, t.id desc limit ${STEPS_SHOWN}`;
  return rows.reverse().map(({ toStatusId, other, ...step }) => {
    const status = community.statuses.find((one) => one.id === toStatusId);
    return {
      ...step,
      to: status ? { name: status.name[locale], category: status.category } : null,
      other:
        other && other.visibility === "public"
          ? { number: other.number, slug: other.slug, title: other.title }
          : null,
    };
  });
}

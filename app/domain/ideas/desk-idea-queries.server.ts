import {
  type IdeaAccountVotes,
  ideaAccountVotes,
} from "#app/domain/account-votes/account-votes-queries.server.ts";
import type { Actor } from "#app/domain/core/actor.ts";
import type { TIMELINE_KINDS } from "#db/schema/idea-timeline.ts";
import type { Sql } from "#db/types.ts";
import { isProductManager } from "./policy.ts";
import { getStaffPanel, type StaffPanelData } from "./staff-panel-queries.server.ts";

export type RoadStep = {
  id: string;
  kind: (typeof TIMELINE_KINDS)[number];
  fromStatusId: string | null;
  toStatusId: string | null;
  other: { number: number; slug: string; title: string } | null;
  actor: string | null;
  html: string;
  createdAt: string;
  undone: boolean;
};

/** An idea as the desk's side panel shows it: enough to decide without opening its page. */
export type DeskIdea = {
  panel: StaffPanelData;
  accountVotes: IdeaAccountVotes | null;
  html: string;
  authorId: string;
  author: string;
  tags: string[];
  answeredAt: Date | null;
  road: RoadStep[];
  comments: { number: number; authorId: string; author: string; html: string; createdAt: string }[];
};

/** Steps and comments shown; the idea's own page has all. */
const ROAD_STEPS = 20;
const LATEST_COMMENTS = 5;

type Row = Omit<DeskIdea, "panel" | "accountVotes"> & { id: string };

/** Three statements. Null when there is no such idea, or it is not for this actor. */
export async function deskIdea(sql: Sql, actor: Actor, number: number): Promise<DeskIdea | null> {
  if (!isProductManager(actor) || !Number.isSafeInteger(number) || number < 1) return null;
  const [row] = await sql<Row[]>`
    select i.id, t.html, i.author_id as "authorId", a.display_name as author, i.tags, i.answered_at as "answeredAt",
      (select coalesce(json_agg(r order by r."createdAt"), '[]') from (
        select e.id, e.kind, e.from_status_id as "fromStatusId", e.to_status_id as "toStatusId",
          case when x.id is not null then json_build_object('number', x.number, 'slug', x.slug, 'title', x.title) end as other,
          m.display_name as actor, e.html, e.created_at as "createdAt", e.undone_at is not null as undone
        from idea_timeline e left join members m on m.id = e.actor_id left join ideas x on x.id = e.other_idea_id
        where e.idea_id = i.id order by e.created_at desc limit ${ROAD_STEPS}) r) as road,
      (select coalesce(json_agg(c order by c."createdAt"), '[]') from (
        select c.number, c.author_id as "authorId", m.display_name as author, c.html, c.created_at as "createdAt"
        from idea_comments c join members m on m.id = c.author_id
        where c.idea_id = i.id and c.visibility = 'public' and c.deleted_at is null
        order by c.created_at desc limit ${LATEST_COMMENTS}) c) as comments
    from ideas i join idea_texts t on t.idea_id = i.id join members a on a.id = i.author_id
    where i.number = ${number} and i.visibility = 'public'`;
  if (!row) return null;
  const { id, ...idea } = row;
  const [panel, accountVotes] = await Promise.all([
    getStaffPanel(sql, actor, id),
    ideaAccountVotes(sql, actor, id),
  ]);
  return panel && { ...idea, panel, accountVotes };
}

import type { Actor } from "#app/domain/core/actor.ts";
import type { Translated } from "#db/columns.ts";
import type { StatusCategory } from "#db/schema/community.ts";
import type { Sql } from "#db/types.ts";
import { OWNER_ROLES } from "./owner-roles.ts";
import { isProductManager } from "./policy.ts";

export type ResponseTemplate = { id: string; statusId: string | null; name: Translated; body: Translated };

/** All that a product manager needs to act on one idea. */
export type StaffPanelData = {
  number: number;
  slug: string;
  title: string;
  /** Of the idea's text: templates are offered in it. */
  language: string;
  statusId: string;
  categoryId: string;
  ownerId: string | null;
  mergedInto: { number: number; slug: string; title: string } | null;
  promotes: number;
  demotes: number;
  accountSurplus: number;
  followers: number;
  comments: number;
  createdAt: Date;
  statuses: { id: string; name: Translated; category: StatusCategory }[];
  categories: { id: string; name: Translated }[];
  people: { id: string; name: string }[];
  templates: ResponseTemplate[];
  notes: {
    id: string;
    body: string;
    createdAt: string;
    authorId: string | null;
    authorName: string | null;
  }[];
  children: { number: number; slug: string; title: string; promotes: number; demotes: number }[];
};

/** Notes shown; the oldest of a much discussed idea are left out. */
const NOTES_SHOWN = 50;

/** Null unless the actor is a product manager and the idea exists. One statement. */
export async function getStaffPanel(sql: Sql, actor: Actor, ideaId: string): Promise<StaffPanelData | null> {
  if (!isProductManager(actor)) return null;
  const [row] = await sql<StaffPanelData[]>`
    select i.number::int, i.slug, i.title, i.language, i.status_id as "statusId", i.category_id as "categoryId",
      i.owner_id as "ownerId", i.promotes, i.demotes, i.account_surplus as "accountSurplus", i.follower_count as followers, i.comment_count as comments,
      i.created_at as "createdAt",
      (select json_build_object('number', p.number, 'slug', p.slug, 'title', p.title) from ideas p
        where p.id = i.merged_into_id) as "mergedInto",
      (select json_agg(json_build_object('id', s.id, 'name', s.name, 'category', s.category) order by s.position, s.id)
        from statuses s where s.retired_at is null or s.id = i.status_id) as statuses,
      (select json_agg(json_build_object('id', c.id, 'name', c.name) order by c.position, c.slug)
        from categories c where (c.takes_ideas and c.archived_at is null
          and (c.audience = 'everyone' or i.visibility = 'circle')) or c.id = i.category_id) as categories,
      (select coalesce(json_agg(json_build_object('id', m.id, 'name', m.display_name) order by m.display_name), '[]')
        from members m where m.role <> 'member' and ((m.role = any(${OWNER_ROLES}) and m.closed_at is null) or m.id = i.owner_id)) as people,
      (select coalesce(json_agg(json_build_object('id', t.id, 'statusId', t.status_id, 'name', t.name, 'body', t.body)
        order by t.position, t.id), '[]') from reason_templates t) as templates,
      (select coalesce(json_agg(n), '[]') from (
        select n.id, n.body, n.created_at as "createdAt", n.author_id as "authorId", m.display_name as "authorName"
        from idea_notes n left join members m on m.id = n.author_id
        where n.idea_id = i.id order by n.created_at desc limit ${NOTES_SHOWN}) n) as notes,
      (select coalesce(json_agg(json_build_object('number', d.number, 'slug', d.slug, 'title', d.title,
        'promotes', d.promotes, 'demotes', d.demotes) order by d.number), '[]')
        from ideas d where d.merged_into_id = i.id) as children
    from ideas i where i.id = ${ideaId}`;
  return row ?? null;
}

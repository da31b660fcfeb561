import type { Actor } from "#app/domain/core/actor.ts";
import type { Translated } from "#db/columns.ts";
import type { StatusCategory } from "#db/schema/community.ts";
import type { Sql } from "#db/types.ts";
import { isProductManager } from "./policy.ts";
import type { ResponseTemplate } from "./staff-panel-queries.server.ts";
import { BULK_MAX } from "./triage-limits.ts";

export type MovedIdeas = {
  ideas: { number: number; slug: string; title: string; statusId: string; language: string }[];
  statuses: { id: string; name: Translated; category: StatusCategory }[];
  templates: ResponseTemplate[];
};

/** What the page that moves several ideas shows. */
export async function movedIdeas(sql: Sql, actor: Actor, numbers: readonly number[]): Promise<MovedIdeas> {
  const wanted = isProductManager(actor)
    ? numbers.filter((number) => Number.isSafeInteger(number) && number > 0).slice(0, BULK_MAX)
    : [];
  const [row] = await sql<[MovedIdeas]>`
    select
      (select coalesce(json_agg(json_build_object('number', i.number, 'slug', i.slug, 'title', i.title,
        'statusId', i.status_id, 'language', i.language) order by i.number), '[]')
        from ideas i where i.number = any(${wanted}::bigint[]) and i.merged_into_id is null) as ideas,
      (select json_agg(json_build_object('id', s.id, 'name', s.name, 'category', s.category) order by s.position, s.id)
        from statuses s where s.retired_at is null) as statuses,
      (select coalesce(json_agg(json_build_object('id', t.id, 'statusId', t.status_id, 'name', t.name, 'body', t.body)
        order by t.position, t.id), '[]') from reason_templates t) as templates`;
  return row;
}

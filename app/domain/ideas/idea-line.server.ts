import { sql } from "drizzle-orm";
import type { StatusCategory } from "#db/schema/community.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import type { IdeaFacts } from "./policy.ts";

type Row = {
  id: string;
  number: string;
  slug: string;
  merged_into_id: string | null;
  author_id: string;
  visibility: Visibility;
  language: string;
  category: StatusCategory;
  archived: boolean;
  demotes_allowed: boolean;
};

/** An idea and everything it was merged into. */
export type IdeaLine = {
  ids: string[];
  /** The one at the end, where the discussion is read and goes on. */
  root: { id: string; number: number; slug: string; language: string; facts: IdeaFacts };
};

/** Reads the line of an idea; with `lock`, holds its rows, in the order of their numbers. Selected, not joined: see lockIdea. */
export async function loadIdeaLine(tx: Db, ideaId: string, { lock }: { lock: boolean }): Promise<IdeaLine> {
  const rows = (await tx.execute(sql`
    with recursive line as (
      select id, merged_into_id from ideas where id = ${ideaId}
      union select i.id, i.merged_into_id from ideas i join line l on i.id = l.merged_into_id
    )
    select i.id, i.number, i.slug, i.merged_into_id, i.author_id, i.visibility, i.language,
      (select s.category from statuses s where s.id = i.status_id) as category,
      (select s.archived from statuses s where s.id = i.status_id) as archived,
      (select k.demotes_allowed from categories k where k.id = i.category_id) as demotes_allowed
    from ideas i where i.id in (select id from line)
    order by i.number ${lock ? sql`for no key update of i` : sql``}`)) as unknown as Row[];
  const root = rows.find((row) => row.merged_into_id === null);
  // Merged further while we waited for the lock: the line is longer now.
  if (!root) return loadIdeaLine(tx, ideaId, { lock });
  return {
    ids: rows.map((row) => row.id),
    root: {
      id: root.id,
      number: Number(root.number),
      slug: root.slug,
      language: root.language,
      facts: {
        authorId: root.author_id,
        visibility: root.visibility,
        merged: false,
        statusCategory: root.category,
        archived: root.archived,
        demotesAllowed: root.demotes_allowed,
      },
    },
  };
}

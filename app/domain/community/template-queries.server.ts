import type { Translated } from "#db/columns.ts";
import type { Sql } from "#db/types.ts";

export type Template = {
  id: string;
  statusId: string | null;
  name: Translated;
  body: Translated;
  position: number;
};

export async function listTemplates(sql: Sql): Promise<Template[]> {
  return sql<Template[]>`
    select id, status_id as "statusId", name, body, position from reason_templates order by position, id`;
}

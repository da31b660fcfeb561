import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import { EXPORT_SECTIONS, type ExportSection } from "./export-sections.ts";
import { ownRows } from "./own-rows.ts";

/** Rows read at once: nobody's whole life here is ever in memory. */
const CHUNK = 500;

/** Of the row of the member itself. */
const PROFILE =
  "username display_name email email_verified_at role locale theme bio restriction restricted_until level tier powers off_boards hidden_parts created_at last_active_at";

/**
 * Everything that is kept about the actor, as one JSON document, piece by piece: `{"format", "exported_at", "profile",
 * <section>: [...], ...}`. All of it as of one moment.
 */
export async function* ownDataExport(sql: Sql, actor: MemberActor, now: Date): AsyncGenerator<string> {
  const [profile] = await sql.unsafe(`select ${PROFILE.split(" ").join(", ")} from members where id = $1`, [
    actor.id,
  ]);
  const head = { format: "ruche-own-data/1", exported_at: now.toISOString(), profile };
  yield JSON.stringify(head, null, 1).replace(/\n}$/, "");
  for (const section of EXPORT_SECTIONS) {
    yield `,\n "${section.name}": [`;
    let first = true;
    for await (const rows of rowsOf(sql, section, actor.id)) {
      for (const row of rows) {
        yield `${first ? "" : ","}\n  ${JSON.stringify(row)}`;
        first = false;
      }
    }
    yield first ? "]" : "\n ]";
  }
  yield "\n}\n";
}

const rowsOf = (sql: Sql, section: ExportSection, memberId: string) =>
  sql
    .unsafe(`select ${section.columns.join(", ")} ${ownRows(section)} order by ${section.order}`, [memberId])
    .cursor(CHUNK);

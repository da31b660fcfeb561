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
 * <section>: [...], ...}`. Each page as of when it is read: no connection waits for a slow reader.
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

async function* rowsOf(
  sql: Sql,
  section: ExportSection,
  memberId: string,
): AsyncGenerator<readonly object[]> {
  const { columns, order } = section;
  const page = `select ${columns.join(", ")} ${ownRows(section)} order by ${order} limit ${CHUNK} offset $2`;
  for (let offset = 0; ; offset += CHUNK) {
    const rows = await sql.unsafe(page, [memberId, offset]);
    yield rows;
    if (rows.length < CHUNK) return;
  }
}

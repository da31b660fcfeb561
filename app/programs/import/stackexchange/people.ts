import { join } from "node:path";
import { FORMER_MEMBER } from "#app/domain/accounts/former-member.ts";
import { DISPLAY_NAME_MAX, USERNAME_MAX } from "#app/domain/accounts/limits.ts";
import { isReservedUsername } from "#app/domain/accounts/reserved-usernames.ts";
import { usernameFrom } from "#app/domain/accounts/username-from.ts";
import { newId } from "#db/ids.ts";
import { FORMER } from "./authors.ts";
import { dumpTime } from "./dump-time.ts";
import { inBatches } from "./in-batches.ts";
import { type DumpRow, readRows } from "./read-rows.ts";
import { refuseRow } from "./refuse-row.ts";
import type { StackExchange } from "./stack-exchange.ts";

/** As they are mentioned there, "@NielDeBeaudrap", so that mentions lead to them here too. */
const nameOf = (displayName: string) => usernameFrom(displayName.replace(/\s+/g, ""));

function person(row: DumpRow) {
  const displayName = (row.DisplayName ?? "").trim().slice(0, DISPLAY_NAME_MAX) || `User ${row.Id}`;
  const base = nameOf(displayName);
  const suffix = `-${row.Id.replace(/\D/g, "")}`;
  return {
    sourceId: row.Id,
    displayName,
    createdAt: dumpTime(row.CreationDate, "CreationDate"),
    usernames: [base, `${base.slice(0, USERNAME_MAX - suffix.length)}${suffix}`],
  };
}

/** Users become members without address, password or login: their words and dates are real, they are not here. */
export async function importPeople(dump: StackExchange): Promise<void> {
  const { sql, folder, source, report } = dump;
  const users = readRows({ ...dump, path: join(folder, "Users.xml"), kind: "people" });
  for await (const rows of inBatches(users)) {
    const known = await sql<{ id: string }[]>`
      select source_id as id from members where source = ${source} and source_id in ${sql(rows.map((row) => row.Id))}`;
    const there = new Set(known.map((row) => row.id));
    const people: ReturnType<typeof person>[] = [];
    for (const row of rows) {
      if (there.has(row.Id)) continue;
      try {
        people.push(person(row));
      } catch (error) {
        refuseRow(report, "people", row, error);
      }
    }
    report.count("people", { alreadyThere: there.size, imported: people.length });
    if (people.length === 0) continue;
    const wanted = people.flatMap(({ usernames }) => usernames);
    const used = await sql<{ name: string }[]>`
      select lower(username) as name from members where lower(username) in ${sql(wanted)}`;
    const taken = new Set(used.map((row) => row.name));
    const free = (name: string) => !taken.has(name) && !isReservedUsername(name);
    const members = people.map(({ sourceId, displayName, createdAt, usernames }) => {
      const id = newId(createdAt.getTime());
      const username = usernames.find(free) ?? `member-${id.slice(-12)}`;
      taken.add(username);
      return { id, username, display_name: displayName, source, source_id: sourceId, created_at: createdAt };
    });
    await sql`insert into members ${sql(members)}`;
  }
}

/** One member for all who are not in the dump any more, as if they had closed their account here. */
export async function ensureFormerMember({ sql, source, language }: StackExchange): Promise<void> {
  const id = newId();
  await sql`
    insert into members (id, username, display_name, source, source_id, closed_at)
    values (${id}, ${`former-${id.slice(-12)}`}, ${FORMER_MEMBER[language === "fr" ? "fr" : "en"]}, ${source}, ${FORMER},
      now()) on conflict do nothing`;
}

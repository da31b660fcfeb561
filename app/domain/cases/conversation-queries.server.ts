import { personOf } from "#app/domain/accounts/person.ts";
import type { Role } from "#app/domain/core/actor.ts";
import { decodeCursor, toPage } from "#app/domain/core/page.ts";
import { isSortKey } from "#app/domain/core/sort-key.ts";
import type { Sql } from "#db/types.ts";
import type { CaseConversation, CaseMessage } from "./case-message.ts";

type Row = Omit<CaseMessage, "author"> & {
  sortKey: string;
  authorId: string | null;
  username: string | null;
  name: string | null;
  role: Role | null;
  avatarKey: string | null;
};

/** Entries of a case shown at once. */
const MESSAGES_SHOWN = 50;

/** What the customer need not know: who among the team it was taken from. */
const INTERNAL_STEPS = ["unassigned"];

type ReadConversation = {
  caseId: string;
  /** Notes and what only concerns the team are left out. */
  forCustomer: boolean;
  before: string | null;
};

/** The newest entries of a case, or those before a place. The caller has made sure that it may be read. */
export async function readConversation(
  sql: Sql,
  { caseId, forCustomer, before }: ReadConversation,
): Promise<CaseConversation> {
  const [at, id] = decodeCursor(before, 2) ?? [];
  const goesOn = isSortKey(at, "timestamptz") && typeof id === "string" && /^[0-9a-f-]{36}$/.test(id);
  const rows = await sql<Row[]>`
    with found as (
      select * from case_messages x where x.case_id = ${caseId}
        ${forCustomer ? sql`and x.kind <> 'note' and (x.step is null or x.step <> all(${INTERNAL_STEPS}))` : sql``}
        ${goesOn ? sql`and (x.created_at, x.id) < (${at}::text::timestamptz, ${id}::text::uuid)` : sql``}
      order by x.created_at desc, x.id desc limit ${MESSAGES_SHOWN + 1}
    )
    select x.id, x.kind, x.step, x.html, x.via, x.sender, x.created_at as "createdAt", (x.created_at at time zone 'UTC')::text || '+00' as "sortKey",
      p.number::int as answer, b.display_name as about, m.id as "authorId", m.username, m.display_name as name, m.role,
      m.avatar_key as "avatarKey"
    from found x left join members m on m.id = x.author_id left join members b on b.id = x.about_id
      left join posts p on p.id = x.from_post_id
    order by x.created_at desc, x.id desc`;
  const page = toPage(rows, (row) => [row.sortKey, row.id], MESSAGES_SHOWN);
  return { messages: page.items.map(toMessage).reverse(), earlier: page.next };
}

function toMessage({ sortKey: _key, authorId, username, name, role, avatarKey, ...rest }: Row): CaseMessage {
  return { ...rest, author: authorId ? personOf(authorId, username!, name!, role!, avatarKey) : null };
}

import type { MemberActor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Page } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";
import { type Act, MEMBER_ACTS } from "./acts.ts";
import { pageOfActs } from "./acts-queries.server.ts";
import { authorRecord } from "./author-record-queries.server.ts";
import { QUEUE_PAGE_SIZE } from "./limits.ts";
import { readScope } from "./moderator-scope-queries.server.ts";
import { canSanction } from "./policy.ts";
import { queueRows } from "./queue-rows-queries.server.ts";
import type { ActRow, AuthorRecord, QueueRow } from "./review-views.ts";

export type MemberRecord = {
  author: AuthorRecord;
  /** Acts that concerned them, newest first. */
  acts: Page<ActRow>;
  /** Items about them that are open. */
  open: QueueRow[];
  /** What this moderator may do to them now: warn, limit, suspend, ban, lift. */
  can: { acts: Act[] };
};

type Asked = { username: string; cursor: string | null; now: Date };

/** Everything moderation knows of a member. Throws `NotFound("no_such_person")`. */
export async function memberRecord(
  sql: Sql,
  actor: MemberActor,
  { username, cursor, now }: Asked,
): Promise<MemberRecord> {
  const scope = await readScope(sql, actor);
  const [member] = await sql<{ id: string }[]>`
    select id from members where lower(username) = lower(${username})`;
  if (!member) throw new NotFound("no_such_person");
  const memberId = member.id;
  const within = scope ? sql`and i.category_id = any(${[...scope]}::uuid[])` : sql``;
  const page = sql`
    select i.* from review_items i where i.author_id = ${memberId} and i.state = 'open'
      and i.not_for_id is distinct from ${actor.id}::uuid ${within}
    order by i.score desc, i.number limit ${QUEUE_PAGE_SIZE}`;
  const [author, acts, open] = await Promise.all([
    authorRecord(sql, { memberId, now }),
    pageOfActs(sql, actor, {
      where: sql`a.member_id = ${memberId} and a.target_kind <> 'appeal'`,
      cursor,
      now,
    }),
    queueRows(sql, actor, { page, scope, now }),
  ]);
  const facts = { memberId, role: author!.person.role, closed: author!.closed };
  const may = (act: Act) => canSanction(actor, scope, act, facts) === true;
  const wanted: Act[] = author!.restriction ? [...MEMBER_ACTS, "lift"] : [...MEMBER_ACTS];
  return { author: author!, acts, open, can: { acts: wanted.filter(may) } };
}

import type { MemberActor, Role } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Sql } from "#db/types.ts";
import { actRows } from "./act-rows-queries.server.ts";
import { ACTS_OF, type Act, isMemberAct, MEMBER_ACTS, type ReviewKind } from "./acts.ts";
import { alikeRows } from "./alike-rows-queries.server.ts";
import { authorRecord } from "./author-record-queries.server.ts";
import { readScope } from "./moderator-scope-queries.server.ts";
import { type PersonJson, personJson, toPerson } from "./person-json.server.ts";
import { canDecide, canSanction, canSettle, type Scope } from "./policy.ts";
import { alikeColumn, claimColumn, toClaim } from "./queue-rows-queries.server.ts";
import type { AuthorRecord, ItemView, TargetView } from "./review-views.ts";
import { itemSources } from "./source-queries.server.ts";
import { targetView } from "./target-view-queries.server.ts";

type Which = { number: number; now: Date };

type Row = Omit<
  ItemView,
  "target" | "sources" | "author" | "acts" | "similar" | "can" | "decidedBy" | "claim"
> & {
  id: string;
  targetId: string;
  authorId: string | null;
  categoryId: string | null;
  notForId: string | null;
  likeness: string | null;
  decidedBy: PersonJson;
  claim: Parameters<typeof toClaim>[0];
};

/** Earlier acts on the same thing that are looked at. */
const ACTS_SHOWN = 10;
/** Items alike that are named beside it; all of them are read where they are decided. */
const ALIKE_NAMED = 5;

/** An item in its full context. Throws `NotFound("no_such_item")` when there is none that this moderator may see. */
export async function itemPage(sql: Sql, actor: MemberActor, { number, now }: Which): Promise<ItemView> {
  const scope = await readScope(sql, actor);
  const [row] = await sql<Row[]>`
      select i.id, i.number::float8 as number, i.kind, i.state, i.score, i.version, i.hidden as unseen, i.language,
        case when k.id is not null then json_build_object('slug', k.slug, 'name', k.name) end as category,
        i.opened_at as "openedAt", i.decided_at as "decidedAt", i.target_id as "targetId", i.author_id as "authorId",
        i.category_id as "categoryId", i.not_for_id as "notForId", i.likeness, ${personJson(sql, "d")} as "decidedBy",
        ${claimColumn(sql, actor, now)} as claim, ${alikeColumn(sql, scope)} as alike
      from review_items i left join categories k on k.id = i.category_id left join members d on d.id = i.decided_by_id
      where i.number = ${number}`;
  if (!row || !inScope(scope, row.categoryId)) throw new NotFound("no_such_item");
  const { id, targetId, authorId, categoryId: _, notForId, likeness, decidedBy, claim, ...item } = row;
  const acts = sql`
    select a.* from moderation_acts a where a.target_kind = ${row.kind} and a.target_id = ${targetId}
    order by a.created_at desc, a.id desc limit ${ACTS_SHOWN}`;
  const [target, sources, author, earlier, similar] = await Promise.all([
    targetView(sql, row.kind, { id: targetId, actor, now }),
    itemSources(sql, id),
    authorId ? authorRecord(sql, { memberId: authorId, now }) : null,
    actRows(sql, actor, { page: acts, now }),
    likeness ? alikeRows(sql, actor, { number, scope, limit: ALIKE_NAMED, now }) : [],
  ]);
  return {
    ...item,
    decidedBy: toPerson(decidedBy),
    claim: toClaim(claim),
    target,
    sources,
    author,
    acts: earlier,
    similar,
    can: whatCan(actor, {
      scope,
      item: { kind: row.kind, authorId, notForId },
      state: row.state,
      unseen: row.unseen,
      target,
      author,
    }),
  };
}

const inScope = (scope: Scope, categoryId: string | null) =>
  !scope || (categoryId !== null && scope.includes(categoryId));

type Asked = {
  scope: Scope;
  item: { kind: ReviewKind; authorId: string | null; notForId: string | null };
  state: "open" | "decided";
  unseen: boolean;
  target: TargetView;
  author: AuthorRecord | null;
};

function whatCan(actor: MemberActor, { scope, item, state, unseen, target, author }: Asked): ItemView["can"] {
  const decide = state === "open" ? canDecide(actor, item) : "item_decided";
  const piece = "context" in target ? target.piece : null;
  const facts = {
    visibility: piece?.visibility ?? (unseen ? ("hidden" as const) : null),
    gone: target.kind === "gone" || piece?.gone === true,
  };
  const may = (act: Act) =>
    author !== null &&
    canSanction(actor, scope, act, {
      memberId: author.person.id,
      role: author.person.role as Role,
      closed: author.closed,
    }) === true;
  const acts = ACTS_OF[item.kind].filter(
    (act) => canSettle({ kind: item.kind, act, ...facts }) === true && (!isMemberAct(act) || may(act)),
  );
  const sanctions = ACTS_OF[item.kind].includes("warn") ? MEMBER_ACTS.filter(may) : [];
  return { decide, acts, sanctions };
}

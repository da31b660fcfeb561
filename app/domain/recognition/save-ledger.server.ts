import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import type { Claim, Target } from "./ledger-rows.ts";
import type { LedgerState } from "./ledger-state.ts";
import { unnest } from "./unnest.server.ts";
import type { WrittenKeys } from "./written-keys.ts";

/** Writes what events changed. What is written is what is known now, not when it is sent. */
export function saveLedger(tx: Db, state: LedgerState): Promise<unknown> {
  const sending = [saveTargets(tx, [...state.changedTargets], state.written), ...saveClaims(tx, state)];
  state.changedTargets.clear();
  state.changedClaims.clear();
  return Promise.all(sending);
}

const creditsOf = ({ credits }: Target) => (Object.keys(credits).length > 0 ? JSON.stringify(credits) : "{}");

async function saveTargets(tx: Db, rows: readonly Target[], written: WrittenKeys | null): Promise<void> {
  if (rows.length === 0) return;
  for (const { kind, id } of rows) written?.add(kind, id);
  await tx.execute(sql`
    insert into point_targets (kind, id, author_id, parent_kind, parent_id, same_kind, same_id, twin_kind, twin_id,
      merged_into_id, hidden, deleted, emptied, raises, mark, mark_before, mark_by_id, credits)
    select * from ${unnest(
      ["word", rows.map((one) => one.kind)],
      ["uuid", rows.map((one) => one.id)],
      ["uuid", rows.map((one) => one.authorId)],
      ["word", rows.map((one) => one.parentKind)],
      ["uuid", rows.map((one) => one.parentId)],
      ["word", rows.map((one) => one.sameKind)],
      ["uuid", rows.map((one) => one.sameId)],
      ["word", rows.map((one) => one.twinKind)],
      ["uuid", rows.map((one) => one.twinId)],
      ["uuid", rows.map((one) => one.mergedIntoId)],
      ["boolean", rows.map((one) => one.hidden)],
      ["boolean", rows.map((one) => one.deleted)],
      ["boolean", rows.map((one) => one.emptied)],
      ["boolean", rows.map((one) => one.raises)],
      ["word", rows.map((one) => one.mark)],
      ["word", rows.map((one) => one.markBefore)],
      ["uuid", rows.map((one) => one.markById)],
      ["jsonb", rows.map((one) => creditsOf(one))],
    )} t
    on conflict (kind, id) do update set same_kind = excluded.same_kind, same_id = excluded.same_id,
      twin_kind = excluded.twin_kind, twin_id = excluded.twin_id, merged_into_id = excluded.merged_into_id,
      hidden = excluded.hidden, deleted = excluded.deleted, emptied = excluded.emptied, raises = excluded.raises,
      mark = excluded.mark, mark_before = excluded.mark_before, mark_by_id = excluded.mark_by_id,
      credits = excluded.credits`);
}

const KNOWN_CLAIM = sql`
  on conflict (subject_id, by_id, kind, member_id) do update set giver_id = excluded.giver_id, given = excluded.given,
    barred_by = excluded.barred_by, category_id = excluded.category_id, language = excluded.language,
    earned_on = excluded.earned_on, first_position = excluded.first_position, first_nth = excluded.first_nth,
    position = excluded.position, nth = excluded.nth, points = excluded.points`;

/** Those that cannot be in the table yet are not looked for there: looking is what most of the time would go to. */
function saveClaims(tx: Db, { changedClaims, written }: LedgerState): Promise<void>[] {
  const fresh: Claim[] = [];
  const known: Claim[] = [];
  for (const claim of changedClaims) {
    const isNew = written !== null && !written.mayHave(claim.subjectId, claim.byId);
    (isNew ? fresh : known).push(claim);
    written?.add(claim.subjectId, claim.byId);
    if (claim.earnedOn) written?.add(claim.memberId, claim.earnedOn);
  }
  return [writeClaims(tx, fresh, sql``), writeClaims(tx, known, KNOWN_CLAIM)];
}

async function writeClaims(tx: Db, rows: readonly Claim[], whenKnown: SQL): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into point_claims (subject_kind, subject_id, by_id, kind, member_id, giver_id, given, barred_by, category_id,
      language, earned_on, first_position, first_nth, position, nth, points)
    select subject_kind, subject_id, by_id, kind, member_id, giver_id, given, coalesce(barred_by::uuid[], '{}'), category_id,
      language, earned_on, first_position, first_nth, position, nth, points
    from ${unnest(
      ["word", rows.map((one) => one.subjectKind)],
      ["uuid", rows.map((one) => one.subjectId)],
      ["uuid", rows.map((one) => one.byId)],
      ["word", rows.map((one) => one.kind)],
      ["uuid", rows.map((one) => one.memberId)],
      ["uuid", rows.map((one) => one.giverId)],
      ["integer", rows.map((one) => one.given)],
      ["text", rows.map((one) => (one.barredBy.length > 0 ? `{${one.barredBy.join(",")}}` : null))],
      ["uuid", rows.map((one) => one.categoryId)],
      ["word", rows.map((one) => one.language)],
      ["date", rows.map((one) => one.earnedOn)],
      ["bigint", rows.map((one) => one.firstPosition)],
      ["integer", rows.map((one) => one.firstNth)],
      ["bigint", rows.map((one) => one.position)],
      ["integer", rows.map((one) => one.nth)],
      ["integer", rows.map((one) => one.points)],
    )} c (subject_kind, subject_id, by_id, kind, member_id, giver_id, given, barred_by, category_id, language, earned_on,
      first_position, first_nth, position, nth, points)
    ${whenKnown}`);
}

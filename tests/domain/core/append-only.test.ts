import { expect, test } from "vitest";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { newId } from "#db/ids.ts";
import { moderationActs } from "#db/schema/moderation.ts";
import { db, sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";

const refused = (statement: Promise<unknown>) => expect(statement).rejects.toThrow(/append-only/);

test("an entry of the audit log can be neither changed nor deleted", async () => {
  const admin = await aMember({ role: "admin" });
  const other = await aMember({ role: "admin" });
  await recordAudit(db, admin, "brand.changed", { kind: "settings", id: "1" }, { name: "Hive" });
  await refused(sql`update audit_entries set action = 'role.changed'`);
  await refused(sql`update audit_entries set detail = '{}'`);
  await refused(sql`update audit_entries set created_at = now() - interval '1 day'`);
  await refused(sql`update audit_entries set actor_id = ${other.id}`);
  await refused(sql`delete from audit_entries`);
  await refused(sql`truncate audit_entries`);
  expect(await sql`select action, actor_id as actor, detail from audit_entries`).toEqual([
    { action: "brand.changed", actor: admin.id, detail: { name: "Hive" } },
  ]);
});

test("who did it may leave; the entry stays", async () => {
  const admin = await aMember({ role: "admin" });
  await recordAudit(db, admin, "brand.changed", { kind: "settings", id: "1" });
  await sql`delete from members where id = ${admin.id}`;
  expect(await sql`select action, actor_id as actor from audit_entries`).toEqual([
    { action: "brand.changed", actor: null },
  ]);
});

test("a moderator's act is taken back and told, never rewritten", async () => {
  const moderator = await aMember({ role: "moderator" });
  const author = await aMember();
  await db.insert(moderationActs).values({
    id: newId(),
    act: "remove",
    reason: "spam",
    words: "Only an advertisement.",
    targetKind: "comment",
    targetId: newId(),
    memberId: author.id,
    actorId: moderator.id,
  });
  await refused(sql`update moderation_acts set words = 'Something else'`);
  await refused(sql`update moderation_acts set reason = 'abuse'`);
  await refused(sql`update moderation_acts set actor_id = ${author.id}`);
  await refused(sql`delete from moderation_acts`);
  await sql`update moderation_acts set undone_at = now(), undone_by_id = ${moderator.id}, told_at = now()`;
  await sql`delete from members where id = ${moderator.id}`;
  expect(await sql`select words, actor_id as actor, undone_by_id as by from moderation_acts`).toEqual([
    { words: "Only an advertisement.", actor: null, by: null },
  ]);
});

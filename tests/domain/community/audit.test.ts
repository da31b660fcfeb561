import { describe, expect, test } from "vitest";
import { countAttention } from "#app/domain/community/attention-queries.server.ts";
import { auditFilter, listAudit, listAuditActions } from "#app/domain/community/audit-queries.server.ts";
import { type Actor, SYSTEM } from "#app/domain/core/actor.ts";
import type { AuditAction } from "#app/domain/core/audit-actions.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const filter = (query: string) => auditFilter(new URLSearchParams(query));
const write = (actor: Actor, action: AuditAction, kind: string, id: string) =>
  db.transaction((tx) => recordAudit(tx, actor, action, { kind, id }, { note: action }));

describe("the audit log", () => {
  test("filters by what, who and about whom, and names people", async () => {
    const ada = await aMember({ role: "admin", username: "Ada", displayName: "Ada" });
    const maya = await aMember({ username: "maya", displayName: "Maya" });
    await write(ada, "role.changed", "member", maya.id);
    await write(SYSTEM, "brand.changed", "settings", "1");
    const shown = async (query: string) => (await listAudit(sql, filter(query))).items;
    expect(await shown("")).toMatchObject([
      { action: "brand.changed", actor: null, person: null },
      {
        action: "role.changed",
        actor: { displayName: "Ada" },
        person: { displayName: "Maya" },
        detail: { note: "role.changed" },
      },
    ]);
    expect(await shown("action=role.changed")).toHaveLength(1);
    expect(await shown("actor=@ada")).toHaveLength(1);
    expect(await shown("actor=nobody")).toHaveLength(0);
    expect(await shown("target=settings")).toHaveLength(1);
    expect(await shown(`target=member:${maya.id}`)).toHaveLength(1);
    expect(await shown(`target=member:${ada.id}`)).toHaveLength(0);
    expect(await shown("target=@Maya")).toHaveLength(1);
    expect(await shown("target=ada")).toHaveLength(0);
    const today = new Date().toISOString().slice(0, 10);
    expect(await shown(`since=${today}&until=${today}`)).toHaveLength(2);
    expect(await shown("until=2026-01-01")).toHaveLength(0);
    expect(await shown("since=2099-01-01")).toHaveLength(0);
    expect(await shown("since=soon&until=2026-13-01")).toHaveLength(2);
    expect(await listAuditActions(sql)).toEqual(["brand.changed", "role.changed"]);
  });

  test("pages without repeating, and starts again at a cursor that is not ours", async () => {
    // Within one millisecond, which is all that a `Date` knows of.
    await sql`insert into audit_entries (id, action, target_kind, target_id, detail, created_at)
      select gen_random_uuid(), 'brand.changed', 'settings', '1', '{}', now() - n * interval '1 microsecond'
      from generate_series(1, 5) n`;
    const one = await listAudit(sql, filter(""), 3);
    const two = await listAudit(sql, { ...filter(""), after: one.next }, 3);
    expect(new Set([...one.items, ...two.items].map((entry) => entry.id)).size).toBe(5);
    expect((await listAudit(sql, filter("after=WyJ4IiwieSJd"), 3)).items).toHaveLength(3);
    expect(await listAuditActions(sql)).toEqual(["brand.changed"]);
  });
});

describe("what needs somebody", () => {
  test("is nothing in a new community", async () => {
    expect(await countAttention(sql, 30)).toEqual({
      silentIdeas: 0,
      lateCases: 0,
      openFlags: 0,
      staleArticles: 0,
      openItems: 0,
      openSuggestions: 0,
      openCandidates: 0,
      dueReviews: 0,
      failedMails: 0,
      deadDeliveries: 0,
      deadJobs: 0,
      openMatches: 0,
    });
    expect(await listAuditActions(sql)).toEqual([]);
  });

  test("counts ideas past the promise, failed mails and jobs that gave up", async () => {
    const old = new Date(Date.now() - 31 * 86_400_000);
    await anIdea({ createdAt: old });
    await anIdea({ createdAt: old, answeredAt: new Date() });
    await anIdea({ createdAt: old, visibility: "hidden" });
    await anIdea();
    const member = await aMember();
    await sql`insert into mails (id, dedupe_key, to_address, template, locale, state) values
      (gen_random_uuid(), 'a', 'a@example.com', 'notice', 'en', 'failed'), (gen_random_uuid(), 'b', 'b@example.com', 'notice', 'en', 'sent')`;
    await sql`insert into match_reviews (id, member_id, reason, candidate_ids) values (gen_random_uuid(), ${member.id}, 'several_contacts', '{}')`;
    await sql`select graphile_worker.add_job('prune', max_attempts := 1)`;
    await sql`update graphile_worker._private_jobs set attempts = max_attempts`;
    expect(await countAttention(sql, 30)).toEqual({
      silentIdeas: 1,
      lateCases: 0,
      openFlags: 0,
      staleArticles: 0,
      openItems: 0,
      openSuggestions: 0,
      openCandidates: 0,
      dueReviews: 0,
      failedMails: 1,
      deadDeliveries: 0,
      deadJobs: 1,
      openMatches: 1,
    });
  });

  test("counts cases past their time, open flags and articles to check again", async () => {
    const { id } = await anArticle();
    const fresh = await anArticle();
    const member = await aMember();
    await sql`update articles set review_by = (now() at time zone 'utc')::date where id = ${id}`;
    await sql`update articles set review_by = (now() at time zone 'utc')::date + 1 where id = ${fresh.id}`;
    await sql`insert into article_flags (id, article_id, language, words, resolved_at) values
      (gen_random_uuid(), ${id}, 'en', 'Wrong bolt', null), (gen_random_uuid(), ${id}, 'en', 'Typo', now())`;
    const promised = (state: string, hours: number) => sql`
      insert into cases (id, customer_id, title, reason, state, first_answer_due_at, resolve_due_at, due_at) values
      (gen_random_uuid(), ${member.id}, 'Lamp', 'manual', ${state}, now(), now(), now() + make_interval(hours => ${hours}))`;
    await promised("open", -1);
    await promised("open", 1);
    await promised("resolved", -1);
    expect(await countAttention(sql, 30)).toMatchObject({ lateCases: 1, openFlags: 1, staleArticles: 1 });
  });
});

import { expect, test } from "vitest";
import { verifyPassword } from "#app/domain/accounts/verify-password.server.ts";
import { examine } from "#app/programs/doctor/command.ts";
import { DEMO_LOGINS } from "#db/seed/demo/logins.ts";
import { seedDemo } from "#db/seed/demo.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { waitingJobs } from "#tests/support/drain.ts";
import { screenAsUsual } from "#tests/support/factories/screening.ts";

const count = async (query: string): Promise<number> => {
  const [row] = await sql.unsafe<{ count: number }[]>(`select count(*)::int as count from ${query}`);
  return row!.count;
};

/** What the application's own rules would never have let happen; every list must be empty. */
const IMPOSSIBLE = {
  "votes before the member joined": `idea_votes v join members m on m.id = v.member_id where v.cast_at < m.created_at`,
  "votes before the idea": `idea_votes v join ideas i on i.id = v.idea_id where v.cast_at < i.created_at and v.via_idea_id is null`,
  "votes on a closed idea": `idea_votes v join ideas i on i.id = v.idea_id join statuses s on s.id = i.status_id
    where s.category = 'closed' and v.cast_at > i.status_changed_at`,
  "votes against where there are none": `idea_votes v join ideas i on i.id = v.idea_id join categories c on c.id = i.category_id
    where v.value = -1 and not c.demotes_allowed`,
  "comments before the idea": `idea_comments c join ideas i on i.id = c.idea_id where c.created_at < i.created_at`,
  "replies before what they answer": `idea_comments c join idea_comments p on p.id = c.parent_id where c.created_at < p.created_at`,
  "comments in an archive": `idea_comments c join ideas i on i.id = c.idea_id join statuses s on s.id = i.status_id
    where s.archived and c.created_at > i.status_changed_at`,
  "votes on one's own comment": `idea_comment_votes v join idea_comments c on c.id = v.comment_id where c.author_id = v.member_id`,
  "closed without a reason": `ideas i join statuses s on s.id = i.status_id where s.category = 'closed' and not exists (
    select 1 from idea_timeline t where t.idea_id = i.id and t.to_status_id = i.status_id and length(t.source) > 100)`,
  "authors who did not promote their idea": `ideas i where not exists (
    select 1 from idea_votes v where v.idea_id = i.id and v.member_id = i.author_id and v.value = 1)`,
  "anything in the future": `(select created_at as at from ideas union all select created_at from idea_comments
    union all select cast_at from idea_votes union all select sent_at from crm_deliveries union all select sent_at from mails
    union all select community_updated_at from contacts union all select created_at from notices) moments where at > now()`,
  "answers before the question, or after now": `posts p join threads t on t.id = p.thread_id where p.created_at < t.created_at or p.created_at > now()`,
  "writers who had not joined": `(select author_id, created_at from threads union all select author_id, created_at from posts
    union all select author_id, created_at from thread_comments) w join members m on m.id = w.author_id where w.created_at < m.created_at`,
  "helpful marks for oneself": `post_votes v join posts p on p.id = v.post_id where p.author_id = v.member_id`,
  "one's own problem too": `thread_me_toos m join threads t on t.id = m.thread_id where t.author_id = m.member_id`,
  "published by its own writer": `article_revisions r join members m on m.id = r.author_id
    where r.state = 'published' and r.reviewed_by_id = r.author_id and m.role <> 'admin'`,
  "reported before it was written, or by its author": `flags f join idea_comments c on c.id = f.target_id
    where f.created_at < c.created_at or f.member_id = c.author_id`,
  "decided before it was asked, or by its author": `review_items i
    where i.decided_at < i.opened_at or i.decided_by_id = i.author_id or i.opened_at > now()`,
  "told before it was decided": `moderation_acts a where a.told_at < a.created_at or a.created_at > now()`,
  "appeals decided by whom they contest": `appeals p join moderation_acts a on a.id = p.act_id where p.decided_by_id = a.actor_id`,
  "ambassadors who never agreed": `ambassadors where state = 'active' and charter_version is null`,
  "members of the circle who are not in it": `members m where m.tier is not null and not exists (
    select 1 from ambassadors a where a.member_id = m.id and a.state = 'active')`,
  "held, and told to somebody": `notices n join ideas i on i.id = n.idea_id where i.visibility = 'held'`,
  "contacts told without consent": `contacts where community is not null and email in (
    'helene@courriel.example', 'samir@courriel.example', 'marco@courriel.example')`,
};

test("loads a community that could have grown in the application", { timeout: 60_000 }, async () => {
  await screenAsUsual();
  await seedDemo({ db, sql });

  const findings = await examine(sql, { fix: false });
  expect(findings.filter(({ differences }) => differences.length > 0)).toEqual([]);
  for (const [what, query] of Object.entries(IMPOSSIBLE))
    expect([what, await count(query)]).toEqual([what, 0]);

  // Its size, and that it shows everything there is to see.
  expect(await count("members")).toBeGreaterThan(240);
  expect(await count("ideas")).toBeGreaterThanOrEqual(45);
  expect(await count("idea_comments")).toBeGreaterThanOrEqual(200);
  const votes = await count("idea_votes");
  expect(votes).toBeGreaterThan(3500);
  expect((await count("idea_votes where value = -1")) / votes).toBeGreaterThan(0.04);
  expect(await count("(select distinct status_id from ideas) used")).toBe(10);
  expect(await count("ideas where merged_into_id is not null")).toBe(3);
  expect(await count("idea_comments where extension_at is not null")).toBeGreaterThanOrEqual(3);
  expect(
    await count(
      "ideas where answered_at is null and merged_into_id is null and created_at < now() - interval '30 days'",
    ),
  ).toBeGreaterThanOrEqual(5);
  expect(await count("ideas where submitted_by_id is not null")).toBe(1);
  expect(await count("threads")).toBeGreaterThanOrEqual(15);
  expect(await count("(select distinct state from threads) used")).toBeGreaterThanOrEqual(6);
  expect(await count("article_translations")).toBeGreaterThanOrEqual(14);
  expect(await count("articles where review_by < now()")).toBe(1);
  expect(
    await count(
      "articles a join article_translations t on t.article_id = a.id where t.translates_up_to < a.major_change_at",
    ),
  ).toBe(1);

  expect(await count("cases")).toBe(4);
  expect(await count("(select distinct state from cases) used")).toBe(3);
  expect(await count("search_documents where kind = 'article'")).toBe(await count("article_translations"));

  // Who decides has something to do, and something behind them.
  const waiting = "review_items where state = 'open'";
  expect(await count(waiting)).toBeGreaterThanOrEqual(14);
  expect(await count(`(select distinct kind from ${waiting}) kinds`)).toBeGreaterThanOrEqual(9);
  expect(
    await count(
      `(select likeness from ${waiting} and likeness is not null group by 1 having count(*) > 2) alike`,
    ),
  ).toBe(1);
  expect(
    await count("moderation_acts where created_at > now() - interval '183 days'"),
  ).toBeGreaterThanOrEqual(25);
  expect(await count("(select distinct act from moderation_acts) used")).toBeGreaterThanOrEqual(11);
  expect(await count("appeals where upheld")).toBe(1);
  expect(await count("appeals where not upheld")).toBe(1);
  expect(await count("appeals where decided_at is null")).toBe(1);
  expect(
    await count("moderation_acts a join members m on m.id = a.member_id where m.username = 'maya'"),
  ).toBe(1);
  expect(await count("members where restricted_until is not null")).toBe(0);

  // Who is thanked, and how.
  expect(await count("ambassadors where state = 'active' and words <> ''")).toBe(3);
  expect(await count("ambassadors where state = 'proposed'")).toBeGreaterThanOrEqual(2);
  expect(
    await count(
      "ambassadors a join members m on m.id = a.member_id where state = 'invited' and username = 'maya'",
    ),
  ).toBe(1);
  expect(await count("member_badges where awarded_by_id is not null")).toBe(5);
  expect(
    await count("member_badges where awarded_by_id is null and awarded_at < now() - interval '7 days'"),
  ).toBeGreaterThan(30);
  expect(
    await count("(select distinct month from member_months where segment = 'reader') months"),
  ).toBeGreaterThanOrEqual(9);
  expect(await count("threads where visibility = 'circle' and answer_count = 4")).toBe(1);
  expect(await count("ideas where visibility = 'circle' and comment_count = 2")).toBe(1);

  // Who is who, and what their files say.
  expect(await count("contacts")).toBe(90);
  expect(await count("contact_links where unlinked_at is null")).toBe(41);
  expect(await count("match_reviews where decided_at is null")).toBe(2);
  const [maya] = await sql`
    select c.community->>'ideas_accepted' as accepted, (select array_agg(t.kind order by t.kind) from contact_timeline t
      where t.contact_id = c.id and t.kind not in ('badge_awarded', 'level_reached')) as told, c.community->>'contributor_level_rank' as level
    from contacts c where c.email = 'member@ruche.example'`;
  expect(maya).toEqual({ accepted: "1", told: ["accepted"], level: "4" });
  const dead =
    await sql`select d.last_error, k.enabled from crm_deliveries d join crm_connections k on k.id = d.connection_id
    where d.state <> 'sent' and d.state <> 'cancelled' and d.last_error is not null`;
  expect([...dead]).toEqual([{ last_error: expect.stringContaining("http_410"), enabled: false }]);

  // Notices wait to be read; nothing waits to be done.
  expect(
    await count(
      "notices n join members m on m.id = n.member_id where m.username = 'maya' and n.read_at is null",
    ),
  ).toBeGreaterThan(1);
  expect(await count("mails where state <> 'kept'")).toBe(0);
  expect(await count("mails")).toBeGreaterThan(10);
  expect(await waitingJobs()).toEqual([]);

  for (const login of DEMO_LOGINS) {
    const [member] = await sql<{ role: string; hash: string }[]>`
      select role, password_hash as hash from members where email = ${login.email} and email_verified_at is not null`;
    expect([login.email, member?.role]).toEqual([login.email, login.role]);
    expect(await verifyPassword(member!.hash, login.password)).toBe(true);
  }

  await seedDemo({ db, sql });
  expect(await count("idea_votes"), "a second time, nothing happens").toBe(votes);
});

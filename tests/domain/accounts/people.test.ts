import { describe, expect, test } from "vitest";
import { listCommentsOf, listIdeasOf } from "#app/domain/accounts/activity-queries.server.ts";
import { listPeople, type PeopleFilter, peopleFilter } from "#app/domain/accounts/people-queries.server.ts";
import { findProfile } from "#app/domain/accounts/profile-queries.server.ts";
import { sql } from "#tests/support/database.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const found = async (filter: Partial<PeopleFilter>) =>
  (await listPeople(sql, { q: "", role: null, after: null, ...filter })).items.map(
    (person) => person.displayName,
  );

describe("searching people", () => {
  test("finds the beginning of any word of a name, without accents or capitals", async () => {
    await aMember({ displayName: "Élodie Dupont" });
    await aMember({ displayName: "Maya Lindqvist" });
    expect(await found({ q: "elo" })).toEqual(["Élodie Dupont"]);
    expect(await found({ q: "DUP él" })).toEqual(["Élodie Dupont"]);
    expect(await found({ q: "odie" })).toEqual([]);
  });

  test("finds the username and the beginning of the address", async () => {
    await aMember({ displayName: "Someone", username: "bee-keeper", email: "someone@hive.example" });
    await aMember({ displayName: "Else" });
    expect(await found({ q: "bee-k" })).toEqual(["Someone"]);
    expect(await found({ q: "someone@hi" })).toEqual(["Someone"]);
    expect(await found({ q: "som" })).toEqual(["Someone"]);
  });

  test("takes signs as signs", async () => {
    await aMember({ displayName: "Someone" });
    for (const q of ["%", "_", "'", "&|!:*", "\\", "%@"]) expect(await found({ q })).toEqual([]);
  });

  test("filters by role, and leaves out who left", async () => {
    await aMember({ displayName: "Agent", role: "agent" });
    await aMember({ displayName: "Member" });
    await aMember({ displayName: "Gone", closedAt: new Date() });
    expect(await found({ role: "agent" })).toEqual(["Agent"]);
    expect(await found({ role: "member" })).toEqual(["Member"]);
    expect(await found({})).toEqual(["Agent", "Member"]);
  });

  test("pages by name without repeating or skipping, also among namesakes", async () => {
    const names = ["Anna", "Anna", "Anna", "Éva", "Zoe", "bob", "Bob"];
    for (const displayName of names) await aMember({ displayName });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await listPeople(sql, { q: "", role: null, after }, 2);
      seen.push(...page.items.map((person) => person.id));
      after = page.next;
    } while (after);
    expect(new Set(seen).size).toBe(names.length);
    expect(seen).toHaveLength(names.length);
    expect(await found({ after: "bm9uc2Vuc2U" })).toHaveLength(names.length);
  });

  test("reads its address, and takes nonsense for everyone", () => {
    expect(peopleFilter(new URLSearchParams("q=+Zoe+&role=agent&after=x"))).toEqual({
      q: "Zoe",
      role: "agent",
      after: "x",
    });
    expect(peopleFilter(new URLSearchParams("role=queen"))).toEqual({ q: "", role: null, after: null });
  });
});

describe("the lists of people stand on indexes", () => {
  type Plan = { "QUERY PLAN": string };
  const planOf = async (statement: string) => {
    const rows = await sql.begin(async (tx) => {
      // A handful of rows is always quicker to read whole; what matters is that an index could be used.
      await tx`set local enable_seqscan = off`;
      return tx.unsafe<Plan[]>(`explain ${statement}`);
    });
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  };

  test.each([
    [
      "everyone by name",
      "select id from members m where closed_at is null order by ruche_plain(m.display_name), m.id limit 31",
      "members_by_name",
    ],
    [
      "words of the name",
      "select id from members m where to_tsvector('simple', ruche_plain(m.display_name || ' ' || m.username)) @@ to_tsquery('simple', ruche_plain('zo:*'))",
      "members_words",
    ],
    ["the address", "select id from members m where m.email like 'zoe@%'", "members_email"],
    ["staff", "select id from members m where m.role = 'agent' and m.role <> 'member'", "members_staff"],
    [
      "audit by action",
      "select id from audit_entries a where a.action = 'role.changed' order by a.created_at desc, a.id desc limit 41",
      "audit_action",
    ],
    [
      "audit, all",
      "select id from audit_entries a order by a.created_at desc, a.id desc limit 41",
      "audit_newest",
    ],
  ])("%s", async (_, statement, index) => {
    expect(await planOf(statement)).toContain(index);
  });
});

describe("a profile", () => {
  test("counts what is public, and lists it newest first", async () => {
    const zoe = await aMember({ username: "Zoe" });
    const first = await anIdea({ by: zoe, title: "First", createdAt: new Date("2026-01-01") });
    await anIdea({ by: zoe, title: "Second", createdAt: new Date("2026-02-01"), statusId: "planned" });
    await anIdea({ by: zoe, title: "Hidden", visibility: "hidden" });
    await anIdea({ by: zoe, title: "Merged", mergedIntoId: first.id });
    await anIdea({ title: "Somebody else’s" });
    expect(await findProfile(sql, "zoe")).toMatchObject({
      id: zoe.id,
      closed: false,
      ideaCount: 2,
      acceptedCount: 1,
      commentCount: 0,
    });
    const titles = async (accepted: boolean) =>
      (await listIdeasOf(sql, { memberId: zoe.id, after: null, accepted })).items.map((idea) => idea.title);
    expect(await titles(false)).toEqual(["Second", "First"]);
    expect(await titles(true)).toEqual(["Second"]);
    await expect(findProfile(sql, "nobody")).rejects.toMatchObject({ code: "no_such_person" });
  });

  test("pages ideas of one moment without repeating any", async () => {
    const zoe = await aMember();
    const createdAt = new Date("2026-01-01");
    for (let n = 0; n < 25; n += 1) await anIdea({ by: zoe, title: `Idea ${n}`, createdAt });
    const one = await listIdeasOf(sql, { memberId: zoe.id, after: null, accepted: false });
    const two = await listIdeasOf(sql, { memberId: zoe.id, after: one.next, accepted: false });
    expect(two.next).toBeNull();
    expect(new Set([...one.items, ...two.items].map((idea) => idea.number)).size).toBe(25);
  });

  test("shows comments on public ideas only, and none that were deleted", async () => {
    const zoe = await aMember();
    const open = await anIdea();
    const hidden = await anIdea({ visibility: "hidden" });
    const add = (ideaId: string, source: string, deletedAt: Date | null = null) => sql`
      insert into idea_comments (id, idea_id, author_id, source, html, renderer_version, deleted_at)
      values (gen_random_uuid(), ${ideaId}, ${zoe.id}, ${source}, '', 1, ${deletedAt})`;
    await add(open.id, "**Yes**, please");
    await add(open.id, "Gone", new Date());
    await add(hidden.id, "Unseen");
    const { items } = await listCommentsOf(sql, { memberId: zoe.id, after: null });
    expect(items).toMatchObject([{ excerpt: "Yes, please", idea: { number: open.number } }]);
    expect(await findProfile(sql, zoe.username)).toMatchObject({ commentCount: 1 });
  });
});

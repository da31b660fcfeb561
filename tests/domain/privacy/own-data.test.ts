import { expect, test } from "vitest";
import { changeConsent } from "#app/domain/accounts/change-consent.server.ts";
import { linkByAgent } from "#app/domain/crm/link-by-agent.server.ts";
import { EXPORT_SECTIONS } from "#app/domain/privacy/export-sections.ts";
import { NOT_EXPORTED } from "#app/domain/privacy/not-exported.ts";
import { ownDataCounts } from "#app/domain/privacy/own-data-counts-queries.server.ts";
import { ownDataExport } from "#app/domain/privacy/own-data-export.server.ts";
import { OWN_DATA_GROUPS } from "#app/domain/privacy/own-data-groups.ts";
import { db, sql } from "#tests/support/database.ts";
import { aConsentingMember, aContact } from "#tests/support/factories/contact.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const NOW = new Date("2026-06-01T10:00:00Z");

async function exported(member: Awaited<ReturnType<typeof aMember>>) {
  let text = "";
  for await (const piece of ownDataExport(sql, member, NOW)) text += piece;
  return JSON.parse(text);
}

test("the export is one JSON document with what somebody is, wrote and agreed to, and nothing of others", async () => {
  const [ada, karim] = [await aMember({ displayName: "Ada" }), await aMember()];
  const idea = await anIdea({ by: ada, title: "Dark mode" });
  await anIdea({ by: karim, title: "Light mode" });
  await changeConsent(db, ada, { purpose: "newsletter", granted: true, locale: "fr" });
  const data = await exported(ada);
  expect(data).toMatchObject({
    format: "ruche-own-data/1",
    exported_at: NOW.toISOString(),
    profile: { display_name: "Ada", email: ada.email },
    ideas: [{ number: String(idea.number), title: "Dark mode" }],
    consents: [{ purpose: "newsletter", granted: true, locale: "fr", source: "settings" }],
  });
  expect(Object.keys(data)).toEqual([
    "format",
    "exported_at",
    "profile",
    ...EXPORT_SECTIONS.map(({ name }) => name),
  ]);
  expect(JSON.stringify(data)).not.toContain("Light mode");
  expect(JSON.stringify(data)).not.toMatch(/password_hash|argon2/);
});

test("what somebody searched for and read is theirs, too, and the page sums all of it up", async () => {
  const [ada, karim] = [await aMember(), await aMember()];
  const idea = await anIdea({ by: ada });
  for (const [{ id }, query] of [
    [ada, "dark mode"],
    [karim, "light mode"],
  ] as const)
    await sql`insert into search_queries (id, query, language, engine, results, visitor)
      values (gen_random_uuid(), ${query}, 'en', 'postgres', 3, ${id})`;
  await sql`insert into content_reads (day, visitor, kind, target_id) values ('2026-06-01', ${ada.id}, 'idea', ${idea.id})`;
  expect(await exported(ada)).toMatchObject({
    searches: [{ query: "dark mode" }],
    pages_read: [{ kind: "idea", target_id: idea.id }],
  });
  expect(await ownDataCounts(sql, ada)).toEqual({
    account: 0,
    customer: 0,
    ideas: 1,
    help: 0,
    service: 0,
    standing: 0,
    decisions: 0,
    messages: 0,
    traces: 2,
  });
});

test("who was linked to a customer file by hand reads why", async () => {
  const ada = await aConsentingMember();
  const { id: contactId } = await aContact({ externalId: "CY-10431" });
  await linkByAgent(db, await aMember({ role: "agent" }), {
    contactId,
    memberId: ada.id,
    note: "She rang us.",
    now: NOW,
  });
  const { customer_file_links: links } = await exported(ada);
  expect(links).toMatchObject([{ customer_code: "CY-10431", method: "by_agent", note: "She rang us." }]);
});

test("every section of the export is in one group of the page", () => {
  const grouped = Object.values(OWN_DATA_GROUPS).flat() as string[];
  expect(grouped.toSorted()).toEqual(EXPORT_SECTIONS.map(({ name }) => name).toSorted());
});

test("more rows than are read at once all arrive", async () => {
  const ada = await aMember();
  await sql`insert into drafts (id, member_id, kind, target, content)
    select gen_random_uuid(), ${ada.id}, 'idea', n::text, '{}' from generate_series(1, 1203) n`;
  const { drafts } = await exported(ada);
  expect(drafts).toHaveLength(1203);
  expect(new Set(drafts.map(({ target }: { target: string }) => target)).size).toBe(1203);
});

test("nobody's export reads a table from end to end", async () => {
  const indexed = await sql<{ name: string }[]>`
    select distinct i.indrelid::regclass::text || '.' || a.attname as name from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]`;
  const known = new Set(indexed.map(({ name }) => name));
  expect(EXPORT_SECTIONS.map(({ by }) => by).filter((by) => !known.has(by))).toEqual([]);
});

test("every column that names a member is exported, left out for a reason, or says who from the team did it", async () => {
  // By a reference, or, where rows stay longer than members or guests have some, too, by its name.
  const columns = await sql<{ name: string }[]>`
    select c.conrelid::regclass::text || '.' || a.attname as name from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'members'::regclass
    union select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'
      and column_name in ('member_id', 'member_ids', 'author_id', 'visitor', 'actor_id') order by 1`;
  const known = new Set([...EXPORT_SECTIONS.map(({ by }) => by), ...Object.keys(NOT_EXPORTED)]);
  const team = /\.(\w+_by_id|actor_id|assignee_id|about_id|last_writer_id|not_for_id|(default_)?owner_id)$/;
  // Of what the team writes for itself, or in a conversation that its customer exports.
  const forOthers = ["articles.author_id", "case_messages.author_id", "idea_notes.author_id"];
  const forgotten = columns
    .map(({ name }) => name)
    .filter((name) => !known.has(name) && !team.test(name) && !forOthers.includes(name));
  expect(forgotten).toEqual([]);
});

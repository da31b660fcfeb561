import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { COMMUNITY_FIELDS, communityFields, FACT_TYPES } from "#app/domain/crm/community-fields.ts";
import { communityFieldsFor } from "#app/domain/crm/community-fields-for.server.ts";
import { contactFacts } from "#app/domain/crm/contact-facts.server.ts";
import { mapFields } from "#app/domain/crm/map-fields.ts";
import { newId } from "#db/ids.ts";
import { consents, members } from "#db/schema/accounts.ts";
import { ideaComments } from "#db/schema/idea-comments.ts";
import { ideas } from "#db/schema/ideas.ts";
import { baseUrl } from "#tests/support/crm-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { activeMonths, aStanding } from "#tests/support/factories/ambassador.ts";
import { aCase } from "#tests/support/factories/case.ts";
import { aConsentingMember } from "#tests/support/factories/contact.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aMove } from "#tests/support/factories/milestone.ts";

const factsOf = async (memberId: string) => (await contactFacts(db, [memberId])).get(memberId)!;

async function anExtension(ideaId: string, authorId: string) {
  await db.insert(ideaComments).values({
    id: newId(),
    ideaId,
    authorId,
    source: "And in green.",
    html: "",
    rendererVersion: 1,
    extensionAt: new Date(),
  });
}

describe("facts", () => {
  test("of many are those of each by itself", async () => {
    const people = [];
    for (let n = 0; n < 6; n += 1) people.push(await aMember());
    const [ada, bob, cem, dia] = people;
    const all = [];
    for (const [n, member] of people.entries()) {
      for (let i = 0; i < n; i += 1) {
        const idea = await anIdea({ by: member, title: `Wish ${n} ${i}` });
        if (i % 2 === 0) await aMove(idea.id, { to: i % 4 === 0 ? "accepted" : "implemented", silent: true });
        all.push(idea);
      }
    }
    await anExtension(all[3]!.id, ada!.id);
    await anExtension(all[3]!.id, ada!.id);
    await anExtension(all[4]!.id, bob!.id);
    await db.update(ideas).set({ visibility: "hidden" }).where(eq(ideas.id, all[7]!.id));
    await db.update(ideas).set({ mergedIntoId: all[0]!.id }).where(eq(ideas.id, all[9]!.id));
    await aStanding(cem!.id, 320, { accepted_answer: 3, helpful_vote: 9 });
    await activeMonths(dia!.id, 2);
    const together = await contactFacts(
      db,
      people.map(({ id }) => id),
    );
    expect(together.size).toBe(people.length);
    for (const { id } of people) expect(together.get(id)).toEqual(await factsOf(id));
    expect(together.get(ada!.id)).toMatchObject({ posted: 0, accepted: 1 });
    expect(together.get(cem!.id)).toMatchObject({ pointsTotal: 320, acceptedAnswers: 3, helpfulVotes: 9 });
    expect(await contactFacts(db, [])).toEqual(new Map());
  });

  test("say whether news are welcome, whether the account is closed, and what service has had to do", async () => {
    const member = await aMember();
    expect(await factsOf(member.id)).toMatchObject({
      memberId: member.id,
      optedIn: false,
      closed: false,
      casesOpen: 0,
      casesTotal: 0,
    });
    for (const granted of [true, false, true]) {
      await db.insert(consents).values({
        id: newId(),
        memberId: member.id,
        purpose: "newsletter",
        granted,
        wordingVersion: "1",
        wording: "News.",
        locale: "en",
      });
    }
    const first = await aCase({ by: member });
    await aCase({ by: member });
    await sql`update cases set state = 'resolved' where id = ${first.id}`;
    await db.update(members).set({ closedAt: new Date() }).where(eq(members.id, member.id));
    expect(await factsOf(member.id)).toMatchObject({
      optedIn: true,
      closed: true,
      casesOpen: 1,
      casesTotal: 2,
    });
  });

  test("become fields, each of its type", async () => {
    const member = await aConsentingMember();
    const idea = await anIdea({ by: member });
    await aMove(idea.id, { to: "accepted", silent: true });
    const fields = (await communityFieldsFor(db, [member.id], baseUrl)).get(member.id)!;
    expect(fields).toEqual(communityFields(await factsOf(member.id), baseUrl));
    expect(Object.keys(fields)).toEqual([...COMMUNITY_FIELDS]);
    const checks = {
      text: /./,
      url: /^http/,
      date: /^\d{4}-\d\d-\d\d$/,
      integer: /^\d+$/,
      boolean: /^(true|false)$/,
    };
    for (const name of COMMUNITY_FIELDS) {
      if (fields[name] === null) continue;
      expect(String(fields[name]), name).toMatch(checks[FACT_TYPES[name]]);
      const type = { integer: "number", boolean: "boolean" }[FACT_TYPES[name] as string] ?? "string";
      expect(typeof fields[name], name).toBe(type);
    }
  });
});

test("only what is mapped is written, in the type of its field", async () => {
  const member = await aConsentingMember();
  const fields = (await communityFieldsFor(db, [member.id], baseUrl)).get(member.id)!;
  const to = (fact: string, remoteType: string) => ({ fact, remoteField: `${fact}__c`, remoteType });
  expect(
    mapFields({ ...fields, member_since: "2026-01-02", account_closed: false, ideas_posted: 3 }, [
      to("member_since", "datetime"),
      to("tier_since", "date"),
      to("ideas_posted", "text"),
      to("points_total", "decimal"),
      to("account_closed", "boolean"),
      to("opted_in_to_contact", "text"),
      to("no_longer_a_fact", "text"),
    ]),
  ).toEqual({
    member_since__c: "2026-01-02T00:00:00Z",
    tier_since__c: null,
    ideas_posted__c: "3",
    points_total__c: 0,
    account_closed__c: false,
    opted_in_to_contact__c: "false",
  });
});

import { describe, expect, test } from "vitest";
import { invite } from "#app/domain/ambassadors/invite.server.ts";
import { proposeAmbassadors } from "#app/domain/ambassadors/propose-ambassadors.server.ts";
import { saveCharter } from "#app/domain/ambassadors/save-charter.server.ts";
import { loader as publicPage } from "#app/routes/ambassadors._index.tsx";
import { loader as departure, action as leave } from "#app/routes/ambassadors.departure.tsx";
import { action as answer, loader as invitation } from "#app/routes/ambassadors.invitation.tsx";
import { loader as publication, action as publish } from "#app/routes/ideas.$ref.publication.tsx";
import { action as post } from "#app/routes/ideas.new.tsx";
import { loader as programme } from "#app/routes/programme._index.tsx";
import { action as decide, loader as person } from "#app/routes/programme.$username.tsx";
import { loader as charter, action as write } from "#app/routes/programme.charter.tsx";
import { action as saveTier, loader as tiers } from "#app/routes/programme.tiers.tsx";
import { loader as pyramid } from "#app/routes/pyramid.tsx";
import { call } from "#tests/support/call.ts";
import { db, sql } from "#tests/support/database.ts";
import {
  activeMonths,
  anAmbassador,
  aStanding,
  aTier,
  theCharter,
} from "#tests/support/factories/ambassador.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const stateOf = async (id: string) =>
  (await sql`select state from ambassadors where member_id = ${id}`)[0]?.state;

async function anInvited() {
  const [manager, member] = [await aMember({ role: "moderator", displayName: "Sofia" }), await aMember()];
  const { id: tierId } = await aTier();
  await invite(db, manager, { memberId: member.id, tierId, note: "Because of your patience." });
  return { manager, member };
}

describe("the page of ambassadors", () => {
  test("names who they are, since when, what for and in their words; guests read what it takes", async () => {
    const guide = await anAmbassador({ tier: "guide", words: "Ask me about brakes." });
    const scout = await anAmbassador();
    const hidden = await anAmbassador({ stateSince: new Date("2026-02-01T00:00:00Z") });
    await sql`update members set hidden_parts = '{activity}' where id = ${hidden.id}`;
    for (const { id } of [guide, hidden]) await aStanding(id, 700, { accepted_answer: 12, idea_accepted: 1 });
    const { body } = await call(publicPage, { url: "/ambassadors" });
    expect(body.groups.map(({ tier }: { tier: { slug: string } }) => tier.slug)).toEqual(["guide", "scout"]);
    expect(body.groups[0].people).toMatchObject([
      { username: guide.username, words: "Ask me about brakes.", acceptedAnswers: 12, ideasTaken: 1 },
    ]);
    expect(body.groups[1].people).toMatchObject([
      { username: scout.username, acceptedAnswers: 0 },
      { username: hidden.username, acceptedAnswers: 0, ideasTaken: 0 },
    ]);
    expect(body.tiers.map(({ slug }: { slug: string }) => slug)).toEqual(["scout", "guide", "pillar"]);
    expect(body.charter.html).toContain("What you can count on");
    expect(body.own).toBeNull();
  });

  test("is in the reader's language, and leads who is invited to their invitation", async () => {
    const { member } = await anInvited();
    const french = await call(publicPage, { url: "/ambassadors", headers: { "accept-language": "fr" } });
    expect(french.body.tiers[0].name).toBe("Vigie");
    const own = await call(publicPage, { url: "/ambassadors", as: member });
    expect(own.body.own).toBe("invited");
  });

  test("has pages of a rank with many in it", async () => {
    for (let n = 0; n < 31; n += 1) await anAmbassador({ stateSince: new Date(Date.UTC(2026, 0, 1 + n)) });
    const first = await call(publicPage, { url: "/ambassadors" });
    const { people, next } = first.body.groups[0];
    expect([people.length, next]).toEqual([30, expect.any(String)]);
    const more = await call(publicPage, { url: `/ambassadors?tier=scout&after=${next}` });
    expect(more.body).toMatchObject({ paged: true, groups: [{ people: [{}], next: null }] });
    const nonsense = await call(publicPage, { url: "/ambassadors?tier=scout&after=x" });
    expect(nonsense.body.groups[0].people).toHaveLength(30);
  });
});

describe("an invitation", () => {
  test("shows the note, what comes with it and the charter, and is accepted by a plain form", async () => {
    const { member } = await anInvited();
    const url = "/ambassadors/invitation";
    const { body } = await call(invitation, { url, as: member });
    expect(body.place).toMatchObject({
      state: "invited",
      tier: "Scout",
      said: { by: "Sofia", words: "Because of your patience." },
    });
    const form = { act: "accept", charter: String(body.charter.version) };
    const done = await call(answer, { url, as: member, form });
    expect([done.status, done.location]).toEqual([302, url]);
    expect(await stateOf(member.id)).toBe("active");
    const after = await call(invitation, { url, as: member });
    expect(after.body.place.state).toBe("active");
  });

  test("can be declined without a word", async () => {
    const { member } = await anInvited();
    await call(answer, { url: "/ambassadors/invitation", as: member, form: { act: "decline" } });
    expect(await stateOf(member.id)).toBe("declined");
  });

  test("shows the charter again when it was changed while somebody read", async () => {
    const { member, manager } = await anInvited();
    const read = String(await theCharter());
    await saveCharter(db, manager, { en: "Anew.", fr: "À neuf." });
    const form = { act: "accept", charter: read };
    const refused = await call(answer, { url: "/ambassadors/invitation", as: member, form });
    expect([refused.status, refused.body.errors]).toEqual([422, { form: "charter_changed" }]);
  });

  test("is nobody else's to see, and none of a candidate's", async () => {
    const member = await aMember();
    const { id: tierId } = await aTier();
    await sql`insert into ambassadors (member_id, tier_id, state, state_since) values (${member.id}, ${tierId}, 'proposed', now())`;
    const { body } = await call(invitation, { url: "/ambassadors/invitation", as: member });
    expect(body.place).toBeNull();
    expect((await call(invitation, { url: "/ambassadors/invitation" })).location).toContain("/login");
  });
});

describe("an ambassador's own place", () => {
  test("takes their words, as long as they are few", async () => {
    const ambassador = await anAmbassador();
    const say = (words: string) =>
      call(answer, { url: "/ambassadors/invitation", as: ambassador, form: { act: "words", words } });
    expect((await say("Brakes, mostly.")).status).toBe(302);
    const refused = await say("x".repeat(281));
    expect([refused.status, refused.body.errors]).toEqual([422, { words: "too_long" }]);
    expect(refused.body.values.words).toHaveLength(281);
    const [row] = await sql`select words from ambassadors where member_id = ${ambassador.id}`;
    expect(row!.words).toBe("Brakes, mostly.");
  });

  test("is left after a page that says what goes", async () => {
    const ambassador = await anAmbassador();
    const url = "/ambassadors/departure";
    expect((await call(departure, { url, as: ambassador })).body).toEqual({ tier: "Scout" });
    await call(leave, { url, as: ambassador, form: { reason: "" } });
    expect(await stateOf(ambassador.id)).toBe("left");
    expect((await call(departure, { url, as: ambassador })).location).toBe("/ambassadors/invitation");
  });
});

describe("the programme", () => {
  const manager = () => aMember({ role: "moderator" });

  test("lists candidates with what speaks for them, and everybody else by where they stand", async () => {
    const candidate = await aMember();
    await aStanding(candidate.id, 200, { accepted_answer: 2 });
    await activeMonths(candidate.id, 0, 1, 2);
    await proposeAmbassadors(db);
    await anAmbassador({ reviewOn: "2020-01-01" });
    const moderator = await manager();
    const { body } = await call(programme, { url: "/programme", as: moderator });
    expect(body.people).toMatchObject([{ username: candidate.username, facts: { points: 200, acts: 0 } }]);
    expect(body.counts).toEqual({ candidates: 1, invited: 0, active: 1, reviews: 1, past: 0 });
    const due = await call(programme, { url: "/programme?tab=reviews", as: moderator });
    expect(due.body.people).toHaveLength(1);
    const found = await call(programme, { url: `/programme?person=@${candidate.username}`, as: moderator });
    expect(found.location).toBe(`/programme/${candidate.username}`);
    const nobody = await call(programme, { url: "/programme?person=nobody", as: moderator });
    expect(nobody.body.notFound).toBe("nobody");
  });

  test("decides on a person by plain forms; what is refused keeps what was typed", async () => {
    const [moderator, member] = [await manager(), await aMember()];
    const url = `/programme/${member.username}`;
    const params = { username: member.username };
    const send = (form: Record<string, string>) => call(decide, { url, params, as: moderator, form });
    const { body } = await call(person, { url, params, as: moderator });
    expect(body.person).toMatchObject({ place: null, open: true, facts: { points: 0, accuracy: 0.5 } });
    const { id: tierId } = await aTier();
    expect((await send({ act: "invite", tierId, note: "Please." })).location).toBe(url);
    const again = await send({ act: "invite", tierId, note: "Please." });
    expect([again.status, again.body]).toEqual([
      422,
      { errors: { form: "decided_meanwhile" }, values: { act: "invite", tierId, note: "Please." } },
    ]);
    const silent = await send({ act: "pass_over", reason: " " });
    expect([silent.status, silent.body.errors]).toEqual([422, { reason: "required" }]);
    await send({ act: "pass_over", reason: "Asked too early." });
    expect(await stateOf(member.id)).toBe("passed_over");
    const after = await call(person, { url, params, as: moderator });
    expect(after.body.person.steps.map(({ step }: { step: string }) => step)).toEqual([
      "passed_over",
      "invited",
    ]);
    const missing = await call(person, {
      url: "/programme/nobody",
      params: { username: "nobody" },
      as: moderator,
    });
    expect(missing.status).toBe(404);
  });

  test("changes ranks and the charter", async () => {
    const moderator = await manager();
    const form = {
      nameEn: "Scout",
      nameFr: "Vigie",
      points: "300",
      accuracy: "60",
      maxActs: "",
      perksEn: "- Tea",
    };
    const saved = await call(saveTier, { url: "/programme/tiers?tier=scout", as: moderator, form });
    expect(saved.location).toBe("/programme/tiers");
    expect((await aTier()).criteria).toEqual({ points: 300, accuracy: 0.6 });
    const refused = await call(saveTier, {
      url: "/programme/tiers?tier=scout",
      as: moderator,
      form: { ...form, accuracy: "101", points: "many" },
    });
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      { accuracy: "too_high", points: "not_a_number" },
    ]);
    expect((await call(tiers, { url: "/programme/tiers?tier=nope", as: moderator })).status).toBe(404);
    const version = await theCharter();
    await call(write, { url: "/programme/charter", as: moderator, form: { en: "Kind.", fr: "Aimable." } });
    const { body } = await call(charter, { url: `/programme/charter?version=${version}`, as: moderator });
    expect(body).toMatchObject({ current: { version: version + 1, en: "Kind." }, old: { version } });
    const empty = await call(write, {
      url: "/programme/charter",
      as: moderator,
      form: { en: "Kind.", fr: "" },
    });
    expect([empty.status, empty.body.errors]).toEqual([422, { fr: "required" }]);
  });

  test("is for moderators; all staff see who takes part", async () => {
    const agent = await aMember({ role: "agent" });
    expect((await call(programme, { url: "/programme", as: agent })).status).toBe(403);
    const { body } = await call(pyramid, { url: "/pyramid?to=creator", as: agent });
    expect(body).toMatchObject({ manager: false, people: { items: [] } });
    expect((await call(pyramid, { url: "/pyramid", as: await aMember() })).status).toBe(403);
  });
});

test("staff posts an idea for ambassadors first, and shows it to everybody later", async () => {
  await aCategory("general");
  const staff = await aMember({ role: "product_manager" });
  const form = {
    title: "A quieter bell",
    body: "For the evening.",
    category: "general",
    language: "en",
    ambassadorsFirst: "1",
    confirmed: "1",
  };
  const posted = await call(post, { url: "/ideas/new", as: staff, form });
  const ref = posted.location!.replace("/ideas/", "");
  const at = { url: `/ideas/${ref}/publication`, params: { ref } };
  expect((await sql`select visibility from ideas`)[0]).toEqual({ visibility: "circle" });
  const { body } = await call(publication, { ...at, as: staff });
  expect(body).toMatchObject({ idea: { category: "general" }, categories: [{ slug: "general" }] });
  const refused = await call(publish, { ...at, as: staff, form: { category: "lounge" } });
  expect([refused.status, refused.body.errors]).toEqual([422, { category: "no_such_category" }]);
  expect((await call(publish, { ...at, as: staff, form: { category: "general" } })).location).toBe(
    `/ideas/${ref}`,
  );
  expect((await sql`select visibility from ideas`)[0]).toEqual({ visibility: "public" });
});

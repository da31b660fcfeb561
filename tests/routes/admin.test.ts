import { describe, expect, test } from "vitest";
import { adminLinks } from "#app/components/admin/admin-links.ts";
import { translator } from "#app/i18n/index.ts";
import { adminMessages } from "#app/i18n/messages/admin.ts";
import { loader as overview } from "#app/routes/admin._index.tsx";
import { loader as audit } from "#app/routes/admin.audit.tsx";
import { action as brand, loader as brandPage } from "#app/routes/admin.brand.tsx";
import { loader as people } from "#app/routes/admin.people._index.tsx";
import { action as role, loader as rolePage } from "#app/routes/admin.people.$username.role.tsx";
import { loader as person } from "#app/routes/people.$username._index.tsx";
import { ROLES } from "#db/schema/accounts.ts";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";

const colours = { accentLight: "#0b5cad", accentDark: "" };
const texts = {
  welcomeEn: "Hello",
  welcomeFr: "Bonjour",
  rulesEn: "Be kind",
  rulesFr: "Soyez aimables",
  termsEn: "T",
  termsFr: "C",
};
const form = { name: "Hive", ...colours, ...texts, defaultLocale: "fr", silenceDays: "14" };

describe("administration", () => {
  test.each([
    ["people", people, "/admin/people"],
    ["audit", audit, "/admin/audit"],
    ["brand", brandPage, "/admin/brand"],
  ])("%s is for admins", async (_, loader, url) => {
    for (const each of ROLES)
      expect((await call(loader, { url, as: await aMember({ role: each }) })).status).toBe(
        each === "admin" ? 200 : 403,
      );
    expect((await call(loader, { url })).status).toBe(302);
  });

  test("the overview shows staff what concerns them, and admins the machinery too", async () => {
    const shown = async (each: (typeof ROLES)[number]) =>
      (await call(overview, { url: "/admin", as: await aMember({ role: each }) })).body.counts;
    expect(Object.keys(await shown("agent"))).toEqual([
      "openMatches",
      "openFlags",
      "staleArticles",
      "openSuggestions",
      "lateCases",
    ]);
    expect(Object.keys(await shown("product_manager")).sort()).toEqual([
      "openFlags",
      "openMatches",
      "openSuggestions",
      "silentIdeas",
      "staleArticles",
    ]);
    expect(Object.keys(await shown("admin"))).toHaveLength(12);
    expect((await call(overview, { url: "/admin", as: await aMember() })).status).toBe(403);
  });

  test("the navigation leads to the desks of members, each to whoever may open it", () => {
    const desks = (role: (typeof ROLES)[number]) =>
      adminLinks(role, translator(adminMessages, "en"))
        .map(({ href }) => href)
        .filter((href) => !href.startsWith("/admin"));
    expect(desks("agent")).toEqual(["/helping", "/pyramid"]);
    expect(desks("product_manager")).toEqual(["/helping", "/pyramid"]);
    expect(desks("moderator")).toEqual(["/helping", "/programme", "/pyramid"]);
    expect(desks("admin")).toEqual(["/helping", "/programme", "/pyramid"]);
  });

  test("whoever runs the programme hears of candidates and of years that are over", async () => {
    const [tier] = await sql<{ id: string }[]>`
      insert into ambassador_tiers (id, slug, rank, name, criteria, perks)
      values (gen_random_uuid(), 'scout-of-test', 99, '{"en":"S","fr":"S"}', '{}', '{"en":"","fr":""}') returning id`;
    for (const [state, reviewOn] of [
      ["proposed", null],
      ["active", "2020-01-01"],
      ["active", "2999-01-01"],
      ["left", "2020-01-01"],
    ] as const)
      await sql`insert into ambassadors (member_id, tier_id, state, state_since, review_on)
        values (${(await aMember()).id}, ${tier!.id}, ${state}, now(), ${reviewOn})`;
    const counts = async (role: (typeof ROLES)[number]) =>
      (await call(overview, { url: "/admin", as: await aMember({ role }) })).body.counts;
    expect(await counts("moderator")).toMatchObject({ openCandidates: 1, dueReviews: 1 });
    expect(await counts("agent")).not.toHaveProperty("openCandidates");
  });

  test("a role is granted on its page", async () => {
    const as = await aMember({ role: "admin" });
    const maya = await aMember({ username: "maya" });
    const url = "/admin/people/maya/role";
    expect((await call(rolePage, { url, params: { username: "maya" }, as })).body.person).toMatchObject({
      id: maya.id,
      otherAdmins: 1,
    });
    expect((await call(rolePage, { url, params: { username: "nobody" }, as })).status).toBe(404);
    const done = await call(role, { url, params: { username: "maya" }, as, form: { role: "moderator" } });
    expect([done.status, done.location]).toEqual([302, "/admin/people?q=maya"]);
    expect(await sql`select role from members where id = ${maya.id}`).toEqual([{ role: "moderator" }]);
    expect(
      (await call(role, { url, params: { username: "maya" }, as, form: { role: "queen" } })).body.errors,
    ).toEqual({ role: "invalid" });
    expect(
      (await call(role, { url, params: { username: "maya" }, as: maya, form: { role: "admin" } })).status,
    ).toBe(403);
  });

  test("the brand is saved, or shown again with what was typed", async () => {
    const as = await aMember({ role: "admin" });
    const weak = await call(brand, { url: "/admin/brand", as, form: { ...form, accentLight: "#ffd400" } });
    expect([weak.status, weak.body.errors]).toEqual([422, { accentLight: "unreadable_colour" }]);
    expect(weak.body.values).toMatchObject({ name: "Hive", accentLight: "#ffd400" });
    const done = await call(brand, { url: "/admin/brand", as, form: { ...form, file: new File([], "") } });
    expect([done.status, done.location]).toEqual([302, "/admin/brand"]);
    expect((await call(brandPage, { url: "/admin/brand", as })).body.brand).toMatchObject({
      name: "Hive",
      accentLight: "#0b5cad",
      logoKey: null,
    });
  });
});

describe("a profile", () => {
  test("is public, shows no address, and knows its owner", async () => {
    const maya = await aMember({ username: "maya" });
    const params = { username: "Maya" };
    const guest = await call(person, { url: "/people/maya", params });
    expect(guest.body).toMatchObject({
      name: maya.displayName,
      mine: false,
      mayChangeRole: false,
      activity: { shown: "ideas" },
    });
    expect(JSON.stringify(guest.body)).not.toContain(maya.email);
    expect((await call(person, { url: "/people/maya?tab=comments", params, as: maya })).body).toMatchObject({
      mine: true,
      activity: { shown: "comments", ideas: null },
    });
    expect((await call(person, { url: "/people/x", params: { username: "nobody" } })).status).toBe(404);
  });

  test("says of somebody who left only that they did, in the reader’s language", async () => {
    await aMember({ username: "former-0123456789ab", displayName: "Former member", closedAt: new Date() });
    const { body } = await call(person, {
      url: "/people/x",
      params: { username: "former-0123456789ab" },
      headers: { "accept-language": "fr" },
    });
    expect(body).toMatchObject({ name: "Ancien membre", profile: { closed: true } });
  });
});

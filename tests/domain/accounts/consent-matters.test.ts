import { expect, test } from "vitest";
import { changeConsent } from "#app/domain/accounts/change-consent.server.ts";
import {
  CONSENT_MATTERS,
  isNamed,
  mattersNotAsked,
  versionsInFull,
  versionsNaming,
} from "#app/domain/accounts/consent-matters.ts";
import { listConsents } from "#app/domain/accounts/consent-queries.server.ts";
import { consentSummary } from "#app/domain/accounts/consent-register-queries.server.ts";
import { CONSENT_WORDINGS } from "#app/domain/accounts/consent-wordings.ts";
import { db, sql } from "#tests/support/database.ts";
import { aMatchingConsent } from "#tests/support/factories/contact.ts";
import { aMember } from "#tests/support/factories/member.ts";

const NOW = CONSENT_WORDINGS.crm_matching.version;

test("the words in use name something, and every matter stands in words that are in use", () => {
  for (const purpose of ["newsletter", "crm_matching"] as const)
    expect(versionsInFull(purpose)).toContain(CONSENT_WORDINGS[purpose].version);
  const inUse = CONSENT_MATTERS.filter((matter) =>
    (["newsletter", "crm_matching"] as const).some((purpose) =>
      isNamed(purpose, CONSENT_WORDINGS[purpose].version, matter),
    ),
  );
  expect(inUse).toEqual([...CONSENT_MATTERS]);
});

test("older words name less; what they lack waits for a fresh yes", () => {
  expect(mattersNotAsked("crm_matching", "2026-01")).toEqual([
    "help",
    "level",
    "honours",
    "activity",
    "news_choice",
    "account_votes",
  ]);
  expect(mattersNotAsked("crm_matching", "2026-11")).toEqual(["honours", "activity", "news_choice"]);
  expect(mattersNotAsked("crm_matching", NOW)).toEqual([]);
  expect(versionsNaming("crm_matching", "account_votes")).toEqual(["2026-11", NOW]);
  expect(isNamed("crm_matching", null, "ideas")).toBe(false);
  expect(isNamed("crm_matching", "never written", "ideas")).toBe(false);
});

test("a yes to words that name more is written beside the older one, once, and told", async () => {
  const ada = await aMember();
  await aMatchingConsent(ada.id, true, "2026-01");
  for (const _twice of [1, 2])
    await changeConsent(db, ada, { purpose: "crm_matching", granted: true, locale: "fr" });
  expect(await listConsents(sql, ada)).toMatchObject([
    { granted: true, wordingVersion: NOW, wording: CONSENT_WORDINGS.crm_matching.text.fr },
    { granted: true, wordingVersion: "2026-01" },
  ]);
  const told = await sql`select payload from events where name = 'consent.changed'`;
  expect(told.map(({ payload }) => payload)).toEqual([
    { memberId: ada.id, purpose: "crm_matching", granted: true },
  ]);
});

test("the register counts who agrees in which version, and who is asked again", async () => {
  const [admin, ada, karim, zoe, tom] = [
    await aMember({ role: "admin" }),
    await aMember(),
    await aMember(),
    await aMember(),
    await aMember(),
  ];
  await aMatchingConsent(ada.id, true, "2026-01");
  await aMatchingConsent(karim.id, true, "2026-11");
  await aMatchingConsent(zoe.id, true, "2026-01");
  await aMatchingConsent(zoe.id, true, NOW);
  await aMatchingConsent(tom.id, true, "2026-01");
  await aMatchingConsent(tom.id, false, "2026-01");
  const [summary] = await consentSummary(sql, admin);
  expect(summary).toMatchObject({ purpose: "crm_matching", yes: 3, no: 1, asked: 2 });
  expect(summary!.versions.map(({ version, holding, answers }) => [version, holding, answers])).toEqual([
    [NOW, 1, 1],
    ["2026-11", 1, 1],
    ["2026-01", 1, 4],
  ]);
});

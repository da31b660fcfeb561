import { expect, test } from "vitest";
import { changeConsent } from "#app/domain/accounts/change-consent.server.ts";
import { closeAccount } from "#app/domain/accounts/close-account.server.ts";
import { consentRegisterCsv } from "#app/domain/accounts/consent-register-csv.server.ts";
import {
  consentSummary,
  listConsentRegister,
  registerFilter,
} from "#app/domain/accounts/consent-register-queries.server.ts";
import { CONSENT_WORDINGS } from "#app/domain/accounts/consent-wordings.ts";
import { db, sql } from "#tests/support/database.ts";
import { anAccount, PASSWORD } from "#tests/support/factories/account.ts";
import { aMember } from "#tests/support/factories/member.ts";

const ALL = registerFilter(new URLSearchParams());
const anAdmin = () => aMember({ role: "admin" });

test("the register shows every answer with the words that were read, and which of them holds", async () => {
  const [admin, ada] = [await anAdmin(), await aMember()];
  await changeConsent(db, ada, { purpose: "crm_matching", granted: true, locale: "fr" });
  await changeConsent(db, ada, { purpose: "crm_matching", granted: false, locale: "en" });
  const { items } = await listConsentRegister(sql, admin, { ...ALL, who: ada.username });
  const { version, text } = CONSENT_WORDINGS.crm_matching;
  expect(items).toMatchObject([
    {
      granted: false,
      holds: true,
      wording: text.en,
      locale: "en",
      source: "settings",
      username: ada.username,
    },
    { granted: true, holds: false, wording: text.fr, locale: "fr", wordingVersion: version },
  ]);
  expect(await consentSummary(sql, admin)).toMatchObject([
    { purpose: "crm_matching", yes: 0, no: 1, versions: [{ version, answers: 2, lastAt: expect.any(Date) }] },
  ]);
});

test("it is narrowed by purpose, answer and member, and pages without losing or repeating an answer", async () => {
  const [admin, ada, karim] = [await anAdmin(), await aMember(), await aMember()];
  for (const granted of [true, false, true]) {
    await changeConsent(db, ada, { purpose: "newsletter", granted, locale: "en" });
    await changeConsent(db, karim, { purpose: "crm_matching", granted, locale: "en" });
  }
  const yes = registerFilter(new URLSearchParams({ purpose: "newsletter", answer: "yes" }));
  expect((await listConsentRegister(sql, admin, yes)).items.map(({ username }) => username)).toEqual([
    ada.username,
    ada.username,
  ]);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page = await listConsentRegister(sql, admin, { ...ALL, after }, 2);
    seen.push(...page.items.map(({ id }) => id));
    after = page.next;
  } while (after);
  expect([seen.length, new Set(seen).size]).toEqual([6, 6]);
});

test("the export has all of it, with the words", async () => {
  const [admin, ada] = [await anAdmin(), await aMember()];
  await changeConsent(db, ada, { purpose: "crm_matching", granted: true, locale: "fr" });
  const words = { headings: ["a", "b"], answer: String, purpose: String, source: String };
  let csv = "";
  for await (const piece of consentRegisterCsv(sql, admin, ALL, words)) csv += piece;
  expect(csv.split("\r\n").filter(Boolean)).toHaveLength(2);
  expect(csv).toContain(
    `${ada.username},crm_matching,true,${CONSENT_WORDINGS.crm_matching.version},fr,settings,`,
  );
  expect(csv).toContain("Si je suis client·e");
});

test("closing an account takes back what was agreed to, once, and keeps the proof of both", async () => {
  const [admin, ada] = [await anAdmin(), await anAccount()];
  await changeConsent(db, ada, { purpose: "crm_matching", granted: true, locale: "en" });
  await closeAccount(db, ada, { password: PASSWORD });
  const { items } = await listConsentRegister(sql, admin, { ...ALL, purpose: "crm_matching" });
  expect(items.map(({ granted, source, holds }) => [granted, source, holds])).toEqual([
    [false, "closing", true],
    [true, "settings", false],
  ]);
});

test("nobody but an admin sees it", async () => {
  const agent = await aMember({ role: "agent" });
  await expect(listConsentRegister(sql, agent, ALL)).rejects.toMatchObject({ code: "not_your_role" });
  await expect(consentSummary(sql, agent)).rejects.toMatchObject({ code: "not_your_role" });
});

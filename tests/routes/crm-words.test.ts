import { expect, test } from "vitest";
import { reasonText } from "#app/components/crm/reason-text.ts";
import { translator } from "#app/i18n/index.ts";
import { crmDeliveryMessages } from "#app/i18n/messages/crm-deliveries.ts";
import { toasts } from "#app/i18n/messages/toasts/all.ts";
import { sourceFiles } from "#tests/support/source-files.ts";

const codesIn = (pattern: RegExp): string[] => {
  const found = sourceFiles("app/domain/crm").flatMap(({ text }) => [...text.matchAll(pattern)]);
  return [...new Set(found.map(([, code]) => code!))];
};

test("whatever a command of the CRM refuses is said in a toast", () => {
  const codes = codesIn(/new Conflict\(\s*"(\w+)"/g);
  expect(codes).toContain("record_taken");
  expect(codes.filter((code) => !(code in toasts.en))).toEqual([]);
});

test("why a message was not sent is never a code of ours put into the CRM's mouth", () => {
  const t = translator(crmDeliveryMessages, "en");
  const codes = codesIn(/state: "(?:dead|cancelled)", error: "(\w+)"/g);
  expect(codes).toContain("ambiguous");
  expect(codes.filter((code) => reasonText(t, code).includes(code))).toEqual([]);
});

test("what a connector says for lack of an answer is said in our words, in the language of the page", () => {
  const t = translator(crmDeliveryMessages, "fr");
  expect(reasonText(t, "the answer broke off")).toBe(crmDeliveryMessages.fr.why_broke_off);
  expect(reasonText(t, "Tier: bad value")).toContain("Tier: bad value");
});

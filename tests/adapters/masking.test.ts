import { describe, expect, test } from "vitest";
import { crmHttp } from "#app/adapters/crm/crm-http.server.ts";
import { discreet } from "#app/adapters/crm/discreet.ts";
import { masked } from "#app/adapters/crm/masked.ts";
import { maskedText } from "#app/adapters/crm/masked-text.ts";
import { CrmFailure } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import { aFieldsWrite } from "#tests/support/crm-contract/a-write.ts";
import { aCrm } from "#tests/support/crm-scene.ts";
import { aWebhookReceiver } from "#tests/support/webhook-receiver.ts";

/** None of these may be seen anywhere. */
const PRIVATE =
  /ada\.lovelace|lovelace|Ada\b|augusta|hara@|andré|müller|6 12 34 56 78|061234|555-0100|tok-1234567|s3cr3t|pat-eu1-0|whsec_abc|5Aep861|eyJhbG/i;

describe("nobody is given away", () => {
  test.each([
    ["an address", "ada.lovelace@example.com is taken"],
    ["one with letters of any language", "andré@müller.example already exists"],
    ["one with a quote", "o'hara@example.com"],
    ["one in an address of the web", "/contacts/ada.lovelace%2Bnews%40example.com?x=1"],
    ["one between brackets", "To: <ada.lovelace@example.com>"],
    ["phone numbers, with and without a country", "+33 6 12 34 56 78, 06 12 34 56 78 or (555) 555-0100"],
    ["a question in SOQL", "SELECT Id FROM Contact WHERE LastName = 'Lovelace' AND FirstName LIKE 'Ada%'"],
    ["a question in OData", "$filter=lastname eq 'Lovelace' and emailaddress1 eq 'ada.lovelace@example.com'"],
    ["a query string", "?FirstName=Ada&LastName=Lovelace&access_token=tok-12345678"],
    ["a form", "grant_type=password&client_secret=s3cr3t-value&password=s3cr3t"],
    [
      "JSON in a text",
      'Not valid: [{"firstname":"Ada","phone":"0612345678","nested":{"lastName":"Lovelace"}}]',
    ],
    ["half of an answer", '{"access_token":"tok-12345678","refresh_token":"5Aep861abcdefgh","Name":"Ada Lov'],
    [
      "tokens as vendors shape them",
      "pat-eu1-0a1b2c3d-4e5f or whsec_abcdefghijk or eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
    ],
  ])("in %s", (_, text) => {
    expect(maskedText(text)).not.toMatch(PRIVATE);
    expect(JSON.stringify(masked({ error: { message: text, context: [{ detail: text }] } }))).not.toMatch(
      PRIVATE,
    );
  });

  test("in what says beside the value what it is", () => {
    const sent = {
      filterGroups: [{ filters: [{ propertyName: "lastname", operator: "IN", values: ["Lovelace"] }] }],
      contact_mechanisms: [["create", [{ type: "phone", value: "0612345678" }]]],
      properties: [{ name: "firstname", value: "Ada" }],
      Community_Username__c: "augusta",
      Owner: { attributes: { type: "User" }, Name: "Ada Lovelace" },
      rec_name: "Ada Lovelace",
    };
    expect(JSON.stringify(masked(sent))).not.toMatch(PRIVATE);
  });

  test("where a long text is cut: half an address is no longer seen to be one", () => {
    const address = "ada.lovelace@example.com";
    for (let at = 470; at < 530; at += 1)
      expect(masked(`${"x ".repeat(at / 2)} ${address} ${"y ".repeat(600)}`)).not.toMatch(PRIVATE);
    for (let at = 970; at < 1010; at += 1)
      expect(masked(`${"x ".repeat(at / 2)} ${address} and more`)).not.toMatch(PRIVATE);
  });

  test("and what describes things stays readable", () => {
    const described = {
      fields: [{ name: "Email", label: "E-mail", type: "email" }],
      "objectid_contact@odata.bind": "/contacts(1)",
      message: 'Property "firstname" does not exist: {"name":"firstname","error":"INVALID_OPTION"}',
      filter: { propertyName: "hs_object_id", operator: "GT", value: "100" },
      soql: "SELECT Id FROM Contact WHERE SystemModstamp >= 2026-05-01T00:00:00Z",
    };
    expect(masked(described)).toEqual(described);
  });
});

describe("what was sent as a secret", () => {
  test("is not noted where an answer repeats it, whole or broken off", async () => {
    const secrets = ["opaque-0f9e8d7c", "opaque-1a2b3c4d"];
    const { url } = await aWebhookReceiver((_request, nth) => ({
      status: 400,
      body: `{"hint":"you sent ${secrets[0]} and ${secrets[1]}","ok":false}`,
      cutAfter: nth === 2,
    }));
    const http = crmHttp({ allowed: new Set(["127.0.0.1"]) });
    for (let times = 0; times < 2; times += 1)
      await http.request({
        action: "sign_in",
        method: "POST",
        url: `${url}?session=${secrets[0]}`,
        headers: { authorization: `Bearer ${secrets[0]}` },
        form: { refresh_token: secrets[1]! },
      });
    const noted = JSON.stringify(http.takeExchanges());
    expect(noted).toContain("you sent ••• and •••");
    for (const secret of secrets) expect(noted).not.toContain(secret);
  });
});

test("a CRM's own words are kept without addresses: with records, in checks, in what it cannot do at all", async () => {
  const words = "DUPLICATE: ada.lovelace@example.com, call +33 6 12 34 56 78";
  const { crm } = aCrm(() => ({ giveUp: true, kind: "duplicate", reason: words }));
  const failing = async () => {
    throw new CrmFailure("invalid_value", words, 7);
  };
  const quiet = discreet({
    ...crm,
    check: async () => [{ what: "reach", ok: false, detail: words }],
    records: { describeFields: failing, find: failing, pull: failing, provisionFields: failing },
  });
  const [outcome] = await quiet.writeFields([aFieldsWrite({}, {})]);
  expect(outcome).toMatchObject({
    giveUp: true,
    kind: "duplicate",
    reason: expect.stringMatching(/^DUPLICATE/),
  });
  const [check] = await quiet.check({ id: newId(), at: new Date() });
  const thrown = await quiet.records!.find([], []).catch((error: unknown) => error);
  expect(thrown).toMatchObject({ kind: "invalid_value", afterSeconds: 7 });
  for (const said of [(outcome as { reason: string }).reason, check!.detail, (thrown as Error).message])
    expect(said).not.toMatch(PRIVATE);
});

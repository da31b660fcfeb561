import { describe, expect, test } from "vitest";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import type { RemoteField } from "#app/domain/crm/port.ts";
import { connectionFormSchema } from "#app/domain/crm/setup/connection-form.ts";
import { accessSettings, otherSettings } from "#app/domain/crm/setup/connection-inputs.ts";
import { misfit } from "#app/domain/crm/setup/field-fit.ts";
import { guessFields } from "#app/domain/crm/setup/guess-fields.ts";
import { offeredFields } from "#app/domain/crm/setup/offered-fields.ts";
import { crmConnectorsMessages } from "#app/i18n/messages/crm-connectors.ts";

const offered = Object.values(CONNECTORS).filter(({ settings }) => settings.length > 0);
const aField = (name: string, over: Partial<RemoteField> = {}): RemoteField => ({
  name,
  label: name,
  type: "text",
  maxLength: null,
  choices: null,
  writable: true,
  custom: true,
  ...over,
});

describe.each(offered)("the form of $name", (connector) => {
  const { kind, settings, credentials } = connector;
  const words = crmConnectorsMessages.en as Record<string, unknown>;
  const has = (tail: string) => `${kind}_${tail}` in words || `any_${tail}` in words;

  test.skipIf(kind === "webhook")("has words and help for every input, and words for every choice", () => {
    const fields = [...settings, ...credentials];
    const wanted = fields.flatMap(({ name, choices = [] }) => [
      name,
      `${name}_hint`,
      ...choices.map((choice) => `${name}_${choice}`),
    ]);
    expect(wanted.filter((tail) => !has(tail))).toEqual([]);
    expect([`${kind}_text`, `${kind}_needs`].filter((key) => !(key in words))).toEqual([]);
  });

  test("asks for addresses together with the credentials only", () => {
    const access = accessSettings(connector);
    const others = otherSettings(connector);
    expect(others.filter(({ type }) => type === "url")).toEqual([]);
    expect([...access, ...others].length).toBe(settings.length);
  });

  test("takes what it offers", () => {
    const allowed = new Set<string>();
    const values = Object.fromEntries([
      ["name", "A name"],
      ...settings.map(({ name, type, default: by }) => [
        `config_${name}`,
        by ?? (type === "url" ? "https://crm.example.com/" : type === "field_name" ? "a_field" : "text"),
      ]),
      ...credentials.map(({ name, type }) => [
        `${type === "secret" ? "secret" : "credential"}_${name}`,
        "given",
      ]),
    ]);
    const parsed = connectionFormSchema({ named: true, settings, credentials, allowed }).safeParse(values);
    expect(parsed.error?.issues ?? []).toEqual([]);
    for (const { name, type } of settings)
      if (type === "url" && parsed.data?.config[name]) expect(parsed.data.config[name]).not.toMatch(/\/$/);
  });
});

describe("fields of theirs", () => {
  test("fit by type and by length", () => {
    expect(misfit("points_total", "integer", aField("a", { type: "decimal" }))).toBeNull();
    expect(misfit("points_total", "integer", aField("a", { type: "date" }))).toBe("wrong_type");
    expect(misfit("member_since", "date", aField("a", { type: "datetime" }))).toBeNull();
    expect(misfit("account_closed", "boolean", aField("a", { type: "integer" }))).toBe("wrong_type");
    expect(misfit("profile_url", "url", aField("a", { maxLength: 80 }))).toBe("too_short");
    expect(misfit("username", "text", aField("a", { maxLength: 80 }))).toBeNull();
    expect(misfit("contributor_level", "text", aField("a", { type: "choice", choices: ["Gold"] }))).toBe(
      "wrong_type",
    );
  });

  test("are guessed by vendors' ways of naming, each once", () => {
    const fields = [
      aField("Community_Ideas_Accepted__c", { type: "decimal", label: "Ideas accepted" }),
      aField("new_communitypoints", { type: "integer", label: "Points" }),
      aField("ruche_ambassador_tier"),
      aField("x_member_since", { type: "date" }),
      aField("level", { type: "integer" }),
    ];
    expect(guessFields(fields)).toEqual({
      ideas_accepted: "Community_Ideas_Accepted__c",
      points_total: "new_communitypoints",
      ambassador_tier: "ruche_ambassador_tier",
      member_since: "x_member_since",
    });
  });

  test("are never offered when they say who somebody is, are read, or are the key", () => {
    const config = {
      externalIdField: "key",
      customerCodeField: "code",
      segmentField: "segment",
      tierField: "tier",
    };
    const fields = ["key", "code", "segment", "tier", "email", "mine"].map((name) => aField(name));
    const all = [...fields, aField("locked", { writable: false }), aField("standard", { custom: false })];
    expect(offeredFields(CONNECTORS.hubspot, config, all).map(({ name }) => name)).toEqual(["mine"]);
  });
});

import { describe, expect, test } from "vitest";
import { brandSchema } from "#app/domain/community/brand-schema.ts";
import { saveBrand } from "#app/domain/community/save-brand.server.ts";
import { GUEST } from "#app/domain/core/actor.ts";
import { parseValues } from "#app/http/forms.ts";
import { isReadableAccent } from "#app/ui/accent.ts";
import { db, sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";

const typed = {
  name: " Hive ",
  accentLight: "#0B5CAD",
  accentDark: "",
  welcomeEn: "Hello",
  welcomeFr: "Bonjour",
  rulesEn: "Be kind.",
  rulesFr: "Soyez aimables.",
  termsEn: "Terms",
  termsFr: "Conditions",
  defaultLocale: "fr",
  silenceDays: "14",
};
const input = parseValues(typed, brandSchema);
const refusal = (values: object) => {
  try {
    parseValues({ ...typed, ...values }, brandSchema);
  } catch (error) {
    return (error as { fields: Record<string, string> }).fields;
  }
  return null;
};

describe("the brand form", () => {
  test("trims, lowers colours, and takes an empty one for none", () => {
    expect(input).toMatchObject({ name: "Hive", accentLight: "#0b5cad", accentDark: null, silenceDays: 14 });
  });

  test.each([
    [{ name: " " }, { name: "required" }],
    [{ name: "x".repeat(41) }, { name: "too_long" }],
    [{ accentLight: "red" }, { accentLight: "not_a_colour" }],
    [{ accentDark: "#12345" }, { accentDark: "not_a_colour" }],
    [{ silenceDays: "0" }, { silenceDays: "not_days" }],
    [{ silenceDays: "2.5" }, { silenceDays: "not_days" }],
    [{ silenceDays: "soon" }, { silenceDays: "not_days" }],
    [{ rulesFr: "" }, { rulesFr: "required" }],
  ])("refuses %j", (values, fields) => {
    expect(refusal(values)).toEqual(fields);
  });
});

describe("saving the brand", () => {
  test("changes the settings and names what changed in the audit log, once", async () => {
    const admin = await aMember({ role: "admin" });
    await saveBrand(db, isReadableAccent, admin, input);
    await saveBrand(db, isReadableAccent, admin, input);
    expect(
      await sql`select name, accent_light, accent_dark, welcome, default_locale, silence_days from settings`,
    ).toEqual([
      {
        name: "Hive",
        accent_light: "#0b5cad",
        accent_dark: null,
        welcome: { en: "Hello", fr: "Bonjour" },
        default_locale: "fr",
        silence_days: 14,
      },
    ]);
    const entries = await sql<
      { detail: { changed: string[] } }[]
    >`select detail from audit_entries where action = 'brand.changed'`;
    expect(entries).toHaveLength(1);
    expect(entries[0]!.detail.changed.sort()).toEqual([
      "accentLight",
      "defaultLocale",
      "name",
      "rules",
      "silenceDays",
      "terms",
      "welcome",
    ]);
  });

  test("keeps the logo unless told, and gives back the one it replaced", async () => {
    const admin = await aMember({ role: "admin" });
    expect(await saveBrand(db, isReadableAccent, admin, { ...input, logoKey: "ab/one.webp" })).toEqual({
      oldLogoKey: null,
    });
    await saveBrand(db, isReadableAccent, admin, input);
    expect(await sql`select logo_key from settings`).toEqual([{ logo_key: "ab/one.webp" }]);
    expect(await saveBrand(db, isReadableAccent, admin, { ...input, logoKey: null })).toEqual({
      oldLogoKey: "ab/one.webp",
    });
    expect(await sql`select logo_key from settings`).toEqual([{ logo_key: null }]);
  });

  test("refuses a colour that could not be read in its theme", async () => {
    const admin = await aMember({ role: "admin" });
    const save = (colours: object) => saveBrand(db, isReadableAccent, admin, { ...input, ...colours });
    await expect(save({ accentLight: "#ffd400" })).rejects.toMatchObject({
      fields: { accentLight: "unreadable_colour" },
    });
    await expect(save({ accentDark: "#0b5cad" })).rejects.toMatchObject({
      fields: { accentDark: "unreadable_colour" },
    });
    await save({ accentDark: "#ffd400" });
  });

  test("is for admins", async () => {
    for (const actor of [GUEST, await aMember(), await aMember({ role: "product_manager" })]) {
      await expect(saveBrand(db, isReadableAccent, actor, input)).rejects.toMatchObject({
        code: "not_your_role",
      });
    }
  });
});

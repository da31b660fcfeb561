import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const FOLDER = new URL("../../app/i18n/messages/", import.meta.url);

type Catalogue = { fr: Record<string, string | Record<string, string>> };

/** Every French text of the catalogues, as `file: key: text`. */
async function frenchTexts(): Promise<{ where: string; text: string }[]> {
  const files = readdirSync(fileURLToPath(FOLDER), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort();
  const texts = [];
  for (const file of files) {
    for (const catalogue of Object.values((await import(new URL(file, FOLDER).href)) as object)) {
      if (!catalogue || typeof catalogue !== "object" || !("fr" in catalogue)) continue;
      for (const [key, message] of Object.entries((catalogue as Catalogue).fr)) {
        const forms = typeof message === "string" ? [message] : Object.values(message);
        for (const text of forms) texts.push({ where: `${file}: ${key}`, text });
      }
    }
  }
  return texts;
}

const texts = await frenchTexts();
const wrong = (rule: RegExp) =>
  texts.filter(({ text }) => rule.test(text)).map(({ where, text }) => `${where}: ${text}`);

describe("French texts", () => {
  test("are looked at, all of them", () => {
    expect(texts.length).toBeGreaterThan(2000);
  });

  test("set a narrow no-break space before ? ! : ; and inside « », so that no line begins with one", () => {
    expect(wrong(/[ \u00a0](?:[?!;»]|:(?:\s|$))|«[ \u00a0]/)).toEqual([]);
  });

  test("have no mark without its space", () => {
    expect(wrong(/[\p{L}\p{N})»}](?:[?!;»]|:(?:\s|$))|«[\p{L}\p{N}{]/u)).toEqual([]);
  });

  test("have curved apostrophes", () => {
    expect(wrong(/\p{L}'\p{L}/u)).toEqual([]);
  });
});

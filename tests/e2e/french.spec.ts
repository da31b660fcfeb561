import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright/test";
import { expect, test } from "../support/e2e.ts";
import { giveRole } from "./support/give-role.ts";
import { PAGES } from "./support/pages.ts";
import { walkTo } from "./support/walk-to.ts";

const FOLDER = new URL("../../app/i18n/messages/", import.meta.url);
/** Shorter texts, such as "Total", may well be the same word in both languages. */
const WORDS_OF_A_SENTENCE = 3;

type Message = string | Record<string, string>;
type Catalogue = { en: Record<string, Message>; fr: Record<string, Message> };

const forms = (message: Message) => (typeof message === "string" ? [message] : Object.values(message));

/** Every English text of the catalogues that is a sentence and is not the French one too, as the page would show it. */
async function englishSentences(): Promise<string[]> {
  const found: string[] = [];
  const files = readdirSync(fileURLToPath(FOLDER), { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => name.endsWith(".ts"))) {
    const catalogues = Object.values((await import(new URL(file, FOLDER).href)) as Record<string, Catalogue>);
    for (const { en, fr } of catalogues) {
      for (const [key, message] of Object.entries(en)) {
        const french = forms(fr[key]!);
        // Without what is filled in, the longest piece is still unmistakable.
        const pieces = forms(message).filter((text) => !french.includes(text));
        found.push(...pieces.flatMap((text) => text.split(/\{\w+\}/)).map((piece) => piece.trim()));
      }
    }
  }
  return found.filter((piece) => piece.split(/\s+/).length >= WORDS_OF_A_SENTENCE);
}

const english = await englishSentences();

/** The words and names of a page that are ours: what people wrote is in their own language. */
const shownOn = (page: Page, part: "body" | "main") =>
  page.locator(part).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const theirs of copy.querySelectorAll(".prose, .stored, script, style, textarea, [lang]"))
      theirs.remove();
    const names = [...copy.querySelectorAll("[aria-label], [title], [placeholder]")].flatMap((named) =>
      ["aria-label", "title", "placeholder"].map((name) => named.getAttribute(name) ?? ""),
    );
    return [document.title, copy.textContent ?? "", ...names].join("\n");
  });

for (const { role, stops } of PAGES.filter(({ role }) => role === "guest" || role === "product_manager")) {
  test(`nothing speaks English to a French ${role}`, async ({ as, openBrowser, expectConsoleError }) => {
    expect(english.length).toBeGreaterThan(500);
    expectConsoleError(/status of 404/);
    const page =
      role === "guest" ? await openBrowser({ locale: "fr-FR" }) : await as(role, { locale: "fr-FR" });
    for (const stop of stops) {
      await walkTo(page, stop);
      await expect(page.locator("html")).toHaveAttribute("lang", "fr");
      const shown = await shownOn(page, "body");
      expect(
        english.filter((sentence) => shown.includes(sentence)),
        stop.name,
      ).toEqual([]);
    }
  });
}

test("an admin who reads French finds French", async ({ as, newMember, expectConsoleError }) => {
  // One of the pages says that somebody came back from a CRM without having been sent there.
  expectConsoleError(/status of 400/);
  const { page, displayName, email } = await newMember({ locale: "fr", displayName: "Armelle Kerbrat" });
  const admin = await as("admin");
  await giveRole(admin, { email, displayName }, "Admin");
  // Mails are in the language of who gets them.
  const stops = PAGES.filter(({ role }) => role === "admin" || role === "agent")
    .flatMap(({ stops }) => stops)
    .filter(({ path }) => path !== "/admin/mails");
  for (const stop of stops) {
    await walkTo(page, stop);
    const shown = await shownOn(page, "main");
    expect(
      english.filter((sentence) => shown.includes(sentence)),
      stop.name,
    ).toEqual([]);
  }
});

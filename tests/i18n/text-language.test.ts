import { expect, test } from "vitest";
import { loadCommunity } from "#app/domain/community/queries.server.ts";
import { GUEST } from "#app/domain/core/actor.ts";
import { NO_THREAD_FILTERS } from "#app/domain/forum/list-filters.ts";
import { listThreads } from "#app/domain/forum/thread-list-queries.server.ts";
import { NO_FILTERS } from "#app/domain/ideas/list-filters.ts";
import { listIdeas } from "#app/domain/ideas/list-queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import { textLanguage } from "#app/i18n/text-language.ts";
import { sql } from "#tests/support/database.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aThread } from "#tests/support/factories/thread.ts";

test("words in another language than the page's say so; what nobody named is undetermined", () => {
  expect(textLanguage("en", "en")).toBeUndefined();
  expect(textLanguage("en", "fr")).toBe("en");
  expect(textLanguage("other", "fr")).toBe("und");
});

test("rows of ideas and of threads name the language of their words only to who reads another", async () => {
  await anIdea({ title: "A lamp", language: "en" });
  await anIdea({ title: "Une lampe", language: "fr" });
  await aThread({ title: "Which lamp?", language: "en" });
  const community = await loadCommunity(sql);
  const ideas = async (locale: Locale) =>
    (
      await listIdeas(sql, GUEST, {
        community,
        locale,
        filters: { ...NO_FILTERS, sort: "new" },
        now: new Date(),
        limit: 10,
      })
    ).items.map(({ title, language }) => [title, language]);
  expect(await ideas("fr")).toEqual([
    ["Une lampe", undefined],
    ["A lamp", "en"],
  ]);
  const threads = async (locale: Locale) =>
    (
      await listThreads(sql, GUEST, {
        community,
        locale,
        filters: { ...NO_THREAD_FILTERS, sort: "new" },
        now: new Date(),
        limit: 10,
      })
    ).items.map(({ language }) => language);
  expect(await threads("fr")).toEqual(["en"]);
  expect(await threads("en")).toEqual([undefined]);
});

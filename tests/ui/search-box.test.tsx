import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { SearchBox } from "#app/components/search/search-box.tsx";
import { byKind, SuggestionList } from "#app/components/search/suggestion-list.tsx";
import type { Suggestion } from "#app/domain/search/suggestion.ts";

const found = (kind: Suggestion["kind"], id: string, href = `/${kind}/${id}`): Suggestion => ({
  kind,
  id,
  href,
  title: [
    { text: "A ", hit: false },
    { text: "lamp", hit: true },
  ],
  excerpt: [],
  state: "",
  stateName: "",
  good: false,
});

describe("a search box", () => {
  test("is a plain form before any script, and says what it will be", () => {
    const html = renderToStaticMarkup(
      <SearchBox locale="en" label="Search help" kinds={["article", "idea"]} />,
    );
    expect(html).toContain('<form method="get" action="/search" role="search" aria-label="Search help"');
    expect(html).toContain('role="combobox"');
    expect(html).toContain('aria-expanded="false"');
    expect(html).not.toContain("listbox");
    expect(html).not.toContain('type="hidden"');
  });

  test("of one kind leads to results of that kind", () => {
    const html = renderToStaticMarkup(<SearchBox locale="en" label="Search" kinds={["thread"]} />);
    expect(html).toContain('<input type="hidden" name="kind" value="thread"/>');
  });
});

describe("suggestions", () => {
  test("stand by kind, the best kind first, each thing once in the language that fits best", () => {
    const items = [
      found("thread", "1"),
      found("article", "7", "/help/articles/7-lampe"),
      found("thread", "2"),
      found("article", "7", "/help/articles/7-lamp"),
      found("idea", "1"),
    ];
    expect(byKind(items).map(({ href }) => href)).toEqual([
      "/thread/1",
      "/thread/2",
      "/help/articles/7-lampe",
      "/idea/1",
    ]);
  });

  test("are options with their kind as a group, the marked one selected, the words found marked", () => {
    const html = renderToStaticMarkup(
      <SuggestionList
        id="list"
        q="lamp"
        items={[found("article", "1"), found("thread", "2")]}
        waysOn={[{ href: "/search?q=lamp", label: "All", icon: "search" }]}
        active={1}
        locale="fr"
        onChoose={() => {}}
      />,
    );
    expect(html.match(/role="option"/g)).toHaveLength(3);
    expect(html).toContain('<div role="group" aria-labelledby="list-thread">');
    expect(html).toMatch(/id="list-1" role="option" tabindex="-1" aria-selected="true"/);
    expect(html).toContain("A <mark>lamp</mark>");
    expect(html).not.toContain("pour l’instant");
  });

  test("show where things stand by the shape that their lists use, not by a word alone", () => {
    const html = renderToStaticMarkup(
      <SuggestionList
        id="list"
        q="lamp"
        items={[
          { ...found("thread", "1"), state: "escalated", stateName: "Au service client" },
          { ...found("idea", "2"), state: "active", stateName: "Planifiée" },
          { ...found("article", "3") },
        ]}
        waysOn={[]}
        active={-1}
        locale="fr"
        onChoose={() => {}}
      />,
    );
    expect(html).toContain('<span class="badge badge-info" data-shape="half">Au service client</span>');
    expect(html).toContain('<span class="badge badge-action" data-shape="half">Planifiée</span>');
    expect(html.match(/class="badge/g)).toHaveLength(2);
  });

  test("that are none say so", () => {
    const html = renderToStaticMarkup(
      <SuggestionList id="l" q="xyz" items={[]} waysOn={[]} active={-1} locale="en" onChoose={() => {}} />,
    );
    expect(html).toContain("Nothing found for “xyz” yet");
  });
});

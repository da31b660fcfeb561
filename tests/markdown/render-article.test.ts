import { expect, test } from "vitest";
import { renderMarkdown } from "#app/markdown/render.server.ts";
import { renderArticle } from "#app/markdown/render-article.server.ts";

test("headings become the page's outline, whatever level they were written at", () => {
  const { html, contents } = renderArticle("### Before\n\ntext\n\n#### Where\n\n##### Deep\n\n### After");
  expect(contents).toEqual([
    { id: "section-before", text: "Before", level: 2 },
    { id: "section-where", text: "Where", level: 3 },
    { id: "section-after", text: "After", level: 2 },
  ]);
  expect(html).toContain('<h2 id="section-before"><a class="anchor" href="#section-before">Before</a></h2>');
  expect(html).toContain('<h4 id="section-deep">');
});

test("underlined headings count too", () => {
  const { contents } = renderArticle("First\n=====\n\nSecond\n------\n");
  expect(contents.map(({ level }) => level)).toEqual([2, 3]);
});

test("ids have no accents, are unique, and stay when the text below changes", () => {
  const { contents } = renderArticle("## Où est l’œuf ?\n\n## Où est l'œuf\n\n## ?!\n\n## 日本");
  expect(contents.map(({ id }) => id)).toEqual([
    "section-ou-est-l-oeuf",
    "section-ou-est-l-oeuf-2",
    "section-part",
    "section-日本",
  ]);
});

test("the contents name the words of a heading, not its markup", () => {
  const { html, contents } = renderArticle("## Use `npm` & **mind** the <gap>\n\n## See [the page](/x)\n");
  expect(contents.map(({ text }) => text)).toEqual(["Use npm & mind the <gap>", "See the page"]);
  expect(html).toContain('<h2 id="section-see-the-page">See <a href="/x">the page</a></h2>');
  expect(html).toContain("&lt;gap&gt;");
});

test("it is as safe as any other text, and other texts stay as they were", () => {
  const { html } = renderArticle(
    "## <script>x</script>\n\n<img src=x onerror=alert(1)> ![x](https://e.test/a.png)",
  );
  expect(html).not.toMatch(/<script|<img/);
  expect(renderMarkdown("# Title\n\n## Part")).toBe("<h3>Title</h3>\n<h4>Part</h4>\n");
});

test("a text without headings has no contents", () => {
  expect(renderArticle("Only words.")).toEqual({ html: "<p>Only words.</p>\n", contents: [] });
});

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SaxesParser } from "saxes";
import TurndownService from "turndown";
import { describe, expect, test } from "vitest";
import { renderMarkdown } from "#app/markdown/render.server.ts";
import { commentMarkdown } from "#app/programs/import/stackexchange/comment-markdown.ts";
import { toMarkdown } from "#app/programs/import/stackexchange/to-markdown.ts";

describe("HTML of Stack Exchange becomes Markdown", () => {
  test.each([
    ["paragraphs broken over lines", "<p>One\ntwo</p>\n\n<p>Three<br>\nfour</p>", "One two\n\nThree\nfour"],
    ["headings and rules", "<h1>Big</h1><hr><h2>Less</h2>", "# Big\n\n---\n\n## Less"],
    [
      "emphasis",
      "<p><em>a</em> and <strong>b:</strong>c and <strike>d</strike></p>",
      "*a* and **b**:c and ~~d~~",
    ],
    ["emphasis before a line break", "<p><strong>So:<br></strong>yes</p>", "**So**:\nyes"],
    ["links", '<p><a href="https://a.example/b_(c)">d]e</a></p>', "[d\\]e](https://a.example/b_%28c%29)"],
    ["links within their site", '<p>See <a href="/questions/1">this</a></p>', "See this"],
    ["links that take the page's protocol", '<a href="//a.example/x">x</a>', "[x](https://a.example/x)"],
    ["links that would run", '<a href="javascript:alert(1)">x</a>', "x"],
    ["pictures", '<img src="https://i.example/a.png" alt="A lamp">', "[A lamp](https://i.example/a.png)"],
    [
      "pictures nobody named, in a link to them",
      '<a href="https://i.example/b.png"><img src="https://i.example/b.png" alt="enter image description here"></a>',
      "[image](https://i.example/b.png)",
    ],
    ["inline code and keys", "<p><code>a_b*</code> <kbd>Ctrl</kbd></p>", "`a_b*` `Ctrl`"],
    [
      "code with its language",
      '<pre class="lang-py prettyprint-override"><code>a = 1\n\n  b &lt; 2\n</code></pre>',
      "```py\na = 1\n\n  b < 2\n```",
    ],
    [
      "code with its language, as newer dumps have it",
      '<pre class="s-code-block"><code class="hljs language-c++">x</code></pre>',
      "```c++\nx\n```",
    ],
    ["code with a fence in it", "<pre><code>```\nx\n```\n</code></pre>", "````\n```\nx\n```\n````"],
    ["formulas", "<p>$\\psi_1 = \\{a_{i}\\} * b$</p>", "$\\psi_1 = \\\\{a\\_{i}\\\\} \\* b$"],
    ["raised and lowered", "<p>x<sup>2</sup> y<sup>abc</sup> H<sub>2</sub>O</p>", "x² y^abc H₂O"],
    [
      "tables",
      "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1|2</td><td>3</td></tr></tbody></table>",
      "| a | b |\n| --- | --- |\n| 1\\|2 | 3 |",
    ],
    ["words that look like Markdown", "<p>1. # - [x] &amp;lt; a_b</p>", "1\\. # - \\[x] \\&lt; a_b"],
  ])("%s", (_what, html, markdown) => {
    expect(toMarkdown(html)).toBe(markdown);
  });
});

describe("the text of a comment becomes Markdown", () => {
  test.each([
    [
      "keeps emphasis, code and links",
      "*a* `b_c` [d](https://e.example)",
      "*a* `b_c` [d](https://e.example)",
    ],
    ["keeps formulas as they are", "$\\{x\\}$ `$\\{x\\}$`", "$\\\\{x\\\\}$ `$\\{x\\}$`"],
    ["begins no list and no heading", "1. yes\n# no\n- so", "1\\. yes\n\\# no\n\\- so"],
  ])("%s", (_what, text, markdown) => {
    expect(commentMarkdown(text)).toBe(markdown);
  });
});

const posts = fileURLToPath(new URL("../../../shared/data/quantum-stackexchange/Posts.xml", import.meta.url));

const SMALL = new Map(
  [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"].map((c, i) => [c, "0123456789+-=()ni0123456789+-=()"[i]!]),
);
/** Reads the words of a page, pictures by what they are called, and nothing else. */
const reader = new TurndownService({ blankReplacement: (content) => content });
reader.escape = (text) => text;
reader.addRule("words", { filter: () => true, replacement: (content) => content });
reader.addRule("picture", {
  filter: "img",
  replacement: (_content, node) => {
    const alt = (node as HTMLElement).getAttribute("alt");
    return !alt || alt === "enter image description here" ? "image" : alt;
  },
});

/** Without spaces, and with small figures as large ones. */
const words = (html: string) =>
  [...reader.turndown(html)]
    .map((char) => SMALL.get(char) ?? char)
    .join("")
    .replace(/[\s^]+/g, "");

describe.skipIf(!existsSync(posts))("a real dump (shared/data/quantum-stackexchange)", () => {
  test("not a word of any post is lost or added", () => {
    const differing: string[] = [];
    let read = 0;
    const parser = new SaxesParser();
    parser.on("opentag", ({ name, attributes }) => {
      if (name !== "row") return;
      read += 1;
      const { Id, Body } = attributes as Record<string, string>;
      if (words(Body!) !== words(renderMarkdown(toMarkdown(Body!)))) differing.push(Id!);
    });
    parser.write(readFileSync(posts, "utf8")).close();
    expect(differing).toEqual([]);
    expect(read).toBe(1986);
  });
});

import { expect, test } from "vitest";
import { renderMarkdown } from "#app/markdown/render.server.ts";

test("code in a named language is coloured, and stays escaped", () => {
  const html = renderMarkdown("```html\n<script>alert(1)</script>\n```");
  expect(html).toContain("hljs-tag");
  expect(html).toContain('<pre tabindex="0"><code class="language-html">');
  expect(html).not.toContain("<script>");
});

test("code in no language, in one nobody knows, or as long as a file stays plain", () => {
  for (const fence of ["", "klingon", '"><script>']) {
    const html = renderMarkdown(`\`\`\`${fence}\nconst a = "<b>";\n\`\`\``);
    expect(html).toContain("const a = &quot;&lt;b&gt;&quot;;");
    expect(html).not.toMatch(/hljs|<script>|<b>/);
  }
  expect(renderMarkdown(`\`\`\`js\n${"const a = 1;\n".repeat(2000)}\`\`\``)).not.toContain("hljs");
});

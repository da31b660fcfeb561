import { headingIds } from "./heading-ids.ts";
import { isTooWide, markdown, renderMarkdown } from "./render.server.ts";

/** A heading of an article: `level` 2 or 3, as in the page's outline. */
export type ArticleHeading = { id: string; text: string; level: number };

export type RenderedArticle = { html: string; contents: ArticleHeading[] };

type Token = ReturnType<typeof markdown.parse>[number];

const hasLink = (inline: Token) =>
  (inline.children ?? []).some((child) => child.type === "link_open" || child.content.includes("<a "));

markdown.renderer.rules.heading_open = (tokens, at, options, _env, self) => {
  const anchor = tokens[at]!.meta?.anchor as string | undefined;
  return self.renderToken(tokens, at, options) + (anchor ? `<a class="anchor" href="#${anchor}">` : "");
};
markdown.renderer.rules.heading_close = (tokens, at, options, _env, self) =>
  (tokens[at]!.meta?.anchor ? "</a>" : "") + self.renderToken(tokens, at, options);

/** A table of contents names the two upper levels; the headings below have their anchors all the same. */
const DEEPEST_LISTED = 3;

const writtenLevel = (token: Token) =>
  ({ "=": 1, "-": 2 })[token.markup] ?? Math.max(1, Math.min(6, token.markup.length));

/** The words of a heading as they are read, without markup. */
function wordsOf(token: Token | undefined): string {
  return (token?.children ?? [])
    .map((child) => {
      if (child.type === "text" || child.type === "code_inline") return child.content;
      if (child.type === "html_inline")
        return markdown.utils.unescapeAll(child.content.replace(/<[^>]+>/g, ""));
      return /break$/.test(child.type) ? " " : "";
    })
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * An article's Markdown to safe HTML. Unlike a post it owns the page's outline: its uppermost headings, however many
 * `#` they were given, are `h2`, and each is a link to itself.
 */
export function renderArticle(source: string): RenderedArticle {
  if (isTooWide(source)) return { html: renderMarkdown(source), contents: [] };
  const env = {};
  const tokens = markdown.parse(source, env);
  const levels = tokens.filter((token) => token.type === "heading_open").map(writtenLevel);
  const uppermost = Math.min(...levels);
  const idOf = headingIds();
  const contents: ArticleHeading[] = [];
  tokens.forEach((token, at) => {
    if (token.type !== "heading_open" && token.type !== "heading_close") return;
    const level = Math.min(6, writtenLevel(token) - uppermost + 2);
    token.tag = `h${level}`;
    if (token.type === "heading_close") return;
    const inline = tokens[at + 1];
    const text = wordsOf(inline);
    const id = idOf(text);
    token.attrSet("id", id);
    if (text && level <= DEEPEST_LISTED) contents.push({ id, text, level });
    // A heading that has a link in it keeps that one: links do not nest.
    if (inline && text && !hasLink(inline)) {
      token.meta = { anchor: id };
      tokens[at + 2]!.meta = { anchor: id };
    }
  });
  return { html: markdown.renderer.render(tokens, markdown.options, env), contents };
}

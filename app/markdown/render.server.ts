import MarkdownIt from "markdown-it";
import { highlight } from "./highlight.server.ts";
import { oneLine } from "./one-line.ts";

/** Raised when the output for the same source changes; stored HTML of an older version is rendered again. */
export const RENDERER_VERSION = 2;

/** Wide tables are the one input that grows badly; a person never needs more. */
const MAX_TABLE_COLUMNS = 40;

const mention = /(^|[^\p{L}\p{N}_@/])@([a-z0-9][a-z0-9_-]{1,29})/giu;

export const markdown = new MarkdownIt("default", {
  html: false,
  linkify: true,
  breaks: true,
  typographer: false,
  highlight,
});
// Pictures come from our own uploads only: a remote one would tell its server who reads what.
markdown.validateLink = (url) => /^(https?:\/\/|mailto:|\/|#)/i.test(url.trim()) && !/^\/\//.test(url.trim());

markdown.renderer.rules.image = (tokens, index, options, _env, self) => {
  const token = tokens[index]!;
  const source = String(token.attrGet("src") ?? "");
  const alt = self.renderInlineAsText(token.children ?? [], options, {});
  if (!source.startsWith("/uploads/")) {
    const safe = markdown.utils.escapeHtml(source);
    return `<a href="${safe}" rel="nofollow ugc noopener">${markdown.utils.escapeHtml(alt || source)}</a>`;
  }
  return `<img src="${markdown.utils.escapeHtml(source)}" alt="${markdown.utils.escapeHtml(alt)}" loading="lazy" decoding="async">`;
};

// Long lines scroll; by keyboard, only what can take the focus does.
for (const rule of ["fence", "code_block"] as const) {
  const original = markdown.renderer.rules[rule]!;
  markdown.renderer.rules[rule] = (...args) => original(...args).replace(/^<pre/, '<pre tabindex="0"');
}

markdown.core.ruler.push("ruche", (state) => {
  for (const block of state.tokens) {
    // A heading inside a post must not compete with the page's own.
    if (block.type === "heading_open" || block.type === "heading_close") {
      block.tag = `h${Math.min(6, Number(block.tag.slice(1)) + 2)}`;
    }
    let inLink = 0;
    for (const token of block.children ?? []) {
      if (token.type === "link_open") {
        inLink += 1;
        if (/^https?:/i.test(String(token.attrGet("href") ?? "")))
          token.attrSet("rel", "nofollow ugc noopener");
      } else if (token.type === "link_close") inLink -= 1;
      else if (token.type === "text" && inLink === 0 && token.content.includes("@")) {
        const escaped = markdown.utils.escapeHtml(token.content);
        token.type = "html_inline";
        token.content = escaped.replace(
          mention,
          (_all, before: string, name: string) =>
            `${before}<a class="mention" href="/people/${name}">@${name}</a>`,
        );
      }
    }
  }
});

export const isTooWide = (source: string) =>
  source.split("\n").some((line) => (line.match(/\|/g)?.length ?? 0) > MAX_TABLE_COLUMNS + 1);

/** Untrusted Markdown to safe HTML: no raw HTML, no scripts, no remote pictures; links are marked `ugc`. */
export function renderMarkdown(source: string): string {
  if (isTooWide(source)) return `<pre><code>${markdown.utils.escapeHtml(source)}</code></pre>\n`;
  return markdown.render(source);
}

/** The usernames a text mentions, lower case, each once, at most 20. Code and quotes of e-mail addresses do not count. */
export function mentionedUsernames(source: string): string[] {
  const names = new Set<string>();
  for (const block of markdown.parse(source, {})) {
    for (const token of block.children ?? []) {
      if (token.type !== "html_inline") continue;
      for (const match of token.content.matchAll(/class="mention" href="\/people\/([^"]+)"/g))
        names.add(match[1]!.toLowerCase());
    }
  }
  return [...names].slice(0, 20);
}

const unescaped: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/** The first words of a text without its markup, for lists and feeds. */
export function excerpt(source: string, length = 200): string {
  const words = oneLine(
    markdown
      .parse(source.slice(0, 4000), {})
      .map((block) => (block.type === "fence" ? "" : (block.children ?? []).map(plainText).join("")))
      .join(" "),
  );
  if (words.length <= length) return words;
  const cut = words.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length * 0.6))}…`;
}

function plainText(token: { type: string; content: string }): string {
  if (token.type === "text" || token.type === "code_inline") return token.content;
  if (token.type === "html_inline") {
    return token.content
      .replace(/<[^>]+>/g, "")
      .replace(/&(lt|gt|quot|amp);/g, (entity) => unescaped[entity]!);
  }
  return /break$/.test(token.type) ? " " : "";
}

import TurndownService from "turndown";

const SUPERSCRIPTS: Record<string, string> = Object.fromEntries(
  [..."0123456789+-=()ni"].map((char, i) => [char, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ"][i]!]),
);
const SUBSCRIPTS: Record<string, string> = Object.fromEntries(
  [..."0123456789+-=()"].map((char, i) => [char, [..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"][i]!]),
);

/** What means something in Markdown, so that the words come out as they are; formulas between dollars are words too. */
const MEANINGFUL: [RegExp, string][] = [
  // A backslash before a letter is one; before anything else it would hide it.
  [/\\(?![\p{L}\p{N}\s])/gu, "\\\\"],
  [/&(?=#?\w+;)/g, "\\&"],
  [/[*`[]/g, "\\$&"],
  // Between two letters it is none.
  [/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_"],
  [/~~/g, "\\~\\~"],
  [/^(#{1,6}\s|[-+]\s|>|=+$|-+$|~~~|:?-+:?\s*\|)/gm, "\\$&"],
  [/^(\d+)([.)]\s)/gm, "$1\\$2"],
];

export const escapeMarkdown = (text: string): string =>
  MEANINGFUL.reduce((escaped, [pattern, by]) => escaped.replace(pattern, by), text);

type Html = { getAttribute(name: string): string | null; nodeName: string; parentNode: Html | null };

const insideLink = (node: Html | null): boolean =>
  node !== null && (node.nodeName === "A" || insideLink(node.parentNode));

/** `lang-py`, `language-py` or, of highlight.js, `hljs language-py`: "py". */
const languageIn = (classes: string | null) => {
  const found = /\blang(?:uage)?-([\w+#-]+)/.exec(classes ?? "")?.[1] ?? "";
  return found === "none" || found === "default" ? "" : found;
};

/** The address of a link as it leads somewhere from here too; null for one within the site it came from. */
function addressOf(href: string): string | null {
  const address = href.startsWith("//") ? `https:${href}` : href.trim();
  if (!/^(https?:|mailto:)/i.test(address)) return null;
  return address.replace(/[\s<>()\\]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

const all = (table: Record<string, string>, text: string) =>
  text !== "" && [...text].every((char) => char in table);
const mapped = (table: Record<string, string>, text: string) => [...text].map((char) => table[char]).join("");

const service = new TurndownService({
  headingStyle: "atx",
  hr: "---",
  bulletListMarker: "-",
  codeBlockStyle: "fenced",
  emDelimiter: "*",
  br: "",
});
service.escape = escapeMarkdown;

service.addRule("code block", {
  filter: (node) => node.nodeName === "PRE",
  replacement: (_content, node) => {
    const pre = node as HTMLElement;
    const code = pre.querySelector("code");
    const text = (pre.textContent ?? "").replace(/\n+$/, "");
    const language = languageIn(pre.getAttribute("class")) || languageIn(code?.getAttribute("class") ?? null);
    const longest = Math.max(2, ...(text.match(/^`{3,}/gm) ?? []).map((fence) => fence.length));
    const fence = "`".repeat(longest + 1);
    return `\n\n${fence}${language}\n${text}\n${fence}\n\n`;
  },
});
service.addRule("picture", {
  filter: "img",
  replacement: (_content, node) => {
    const image = node as unknown as Html;
    const alt = image.getAttribute("alt")?.trim();
    // What the editor of Stack Exchange puts there when the author does not.
    const label = !alt || alt === "enter image description here" ? "image" : escapeMarkdown(alt);
    if (insideLink(image.parentNode)) return label;
    const address = addressOf(image.getAttribute("src") ?? "");
    return address ? `[${linkWords(label)}](${address})` : label;
  },
});
/** The words of a link: a bracket among them must not end it. */
const linkWords = (content: string) =>
  content
    .split(/(`+[^`]*`+)/)
    .map((part, i) => (i % 2 ? part : part.replaceAll("]", "\\]")))
    .join("")
    .trim();

service.addRule("link", {
  filter: (node) => node.nodeName === "A",
  replacement: (content, node) => {
    const address = addressOf((node as HTMLElement).getAttribute("href") ?? "");
    const words = linkWords(content);
    return address && words ? `[${words}](${address})` : content;
  },
});
/**
 * Emphasis that touches a letter outside must not begin or end with a sign inside, nor anything emphasised with a space or
 * a line break, or Markdown takes it for none: they go before or behind it.
 */
const emphasised = (mark: string, content: string, node: Node) => {
  const touches = (sibling: Node | null, where: RegExp) => where.test(sibling?.textContent ?? "");
  const outer = touches(node.previousSibling, /[\p{L}\p{N}]$/u) ? /^[^\p{L}\p{N}]*/u : /^\s*/;
  const inner = touches(node.nextSibling, /^[\p{L}\p{N}]/u) ? /[^\p{L}\p{N}]*$/u : /\s*$/;
  const before = outer.exec(content)![0];
  const after = inner.exec(content.slice(before.length))![0];
  const words = content.slice(before.length, content.length - after.length);
  return words ? `${before}${mark}${words}${mark}${after}` : content;
};

service.addRule("emphasis", {
  filter: ["em", "i"],
  replacement: (content, node) => emphasised("*", content, node),
});
service.addRule("strong", {
  filter: ["strong", "b"],
  replacement: (content, node) => emphasised("**", content, node),
});
service.addRule("struck", {
  filter: ["s", "del", "strike" as never],
  replacement: (content) => `~~${content}~~`,
});
service.addRule("key", { filter: "kbd", replacement: (_content, node) => `\`${node.textContent}\`` });
service.addRule("superscript", {
  filter: "sup",
  replacement: (content) => (all(SUPERSCRIPTS, content) ? mapped(SUPERSCRIPTS, content) : `^${content}`),
});
service.addRule("subscript", {
  filter: "sub",
  replacement: (content) => (all(SUBSCRIPTS, content) ? mapped(SUBSCRIPTS, content) : content),
});
service.addRule("cell", {
  filter: ["th", "td"],
  replacement: (content) =>
    ` ${content
      .trim()
      .replace(/\s*\n\s*/g, " ")
      .replaceAll("|", "\\|")} |`,
});
service.addRule("row", {
  filter: "tr",
  replacement: (content, node) => {
    const { parentNode, children } = node as HTMLElement;
    const rule = parentNode?.nodeName === "THEAD" ? `\n|${" --- |".repeat(children.length)}` : "";
    return `\n|${content}${rule}`;
  },
});
service.addRule("rows", { filter: ["thead", "tbody", "tfoot"], replacement: (content) => content });
service.addRule("table", { filter: "table", replacement: (content) => `\n\n${content.trim()}\n\n` });

/** HTML as Stack Exchange makes it, as Markdown: the same words, code and links; pictures become links to them. */
export const toMarkdown = (html: string): string => service.turndown(html);

/** Whether a text leads to places of the site it came from without naming that site: they cannot be found from here. */
export const hasInnerLinks = (html: string): boolean => /<a\s[^>]*href="(?!https?:|mailto:|\/\/)/i.test(html);

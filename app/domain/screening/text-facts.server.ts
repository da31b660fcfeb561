import { createHash } from "node:crypto";
import { isTooWide, markdown, mentionedUsernames } from "#app/markdown/render.server.ts";
import { siteOf } from "./known-hosts.ts";
import { simhash } from "./simhash.ts";
import { wordsIn } from "./words-in.ts";

/** What a text is, as far as rules and limits go. */
export type TextFacts = {
  /** Lower case, without accents, in their order. */
  words: string[];
  /** Of its letters and figures alone: the same for texts that differ in case, accents, marks and spaces. */
  print: string;
  simhash: bigint;
  /** Outside sites it links to, each once. */
  sites: string[];
  /** Site of each outside link, as often as it is there. */
  links: string[];
  mentions: number;
  images: number;
  attachments: number;
};

/** Characters of a digest that no two texts share by chance. */
const PRINT_LENGTH = 22;

type Token = {
  type: string;
  content: string;
  attrGet: (name: string) => string | null;
  children: Token[] | null;
};

function siteOfLink(href: string): string | null {
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return null;
  return siteOf(new URL(href).hostname.replace(/^www\./, ""));
}

/** An address that a reader would type over, though it is no link: with `www` or with a path. */
const BARE = /(?<![\w@./-])(?:(www\.[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})|((?:[\w-]+\.)+[a-z]{2,})\/\w)/gi;

function bareSites(words: string): string[] {
  return [...words.matchAll(BARE)].map(([, www, withPath]) =>
    siteOf((www ?? withPath)!.replace(/^www\./i, "")),
  );
}

/** Reads a text's Markdown: what is in code is neither linked nor shown as a picture, and says little of its author. */
export function textFacts(source: string): TextFacts {
  const said: string[] = [];
  const code: string[] = [];
  const links: string[] = [];
  let images = 0;
  let attachments = 0;
  const read = (token: Token) => {
    const target = token.attrGet("href") ?? token.attrGet("src") ?? "";
    const upload = target.startsWith("/uploads/");
    const site = upload ? null : siteOfLink(target);
    if (site) links.push(site);
    if (token.type === "image" && upload) images += 1;
    if (token.type === "link_open" && upload) attachments += 1;
    if (token.type === "fence" || token.type === "code_block" || token.type === "code_inline")
      code.push(token.content);
    else if (token.type === "text") said.push(token.content);
    else if (token.type === "html_inline") said.push(token.content.replace(/<[^>]+>/g, ""));
    else if (/break$/.test(token.type)) said.push(" ");
    for (const child of token.children ?? []) read(child);
    if (token.type === "inline") said.push(" ");
  };
  if (isTooWide(source)) said.push(source);
  else for (const token of markdown.parse(source, {}) as unknown as Token[]) read(token);
  const spoken = said.join("").replace(/https?:\/\/\S+/g, " ");
  const words = wordsIn(spoken);
  links.push(...bareSites(spoken));
  const letters = wordsIn(`${said.join("")}${code.join("")}`).join("");
  return {
    words,
    print: createHash("sha256").update(letters).digest("base64url").slice(0, PRINT_LENGTH),
    simhash: simhash(words),
    sites: [...new Set(links)],
    links,
    mentions: mentionedUsernames(source).length,
    images,
    attachments,
  };
}

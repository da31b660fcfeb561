import TurndownService from "turndown";

/** Characters of HTML that are read; mails of this length are newsletters. */
const MAX_HTML = 500_000;

const service = new TurndownService({ headingStyle: "atx", codeBlockStyle: "fenced", bulletListMarker: "-" });
// Remote pictures would tell their server who reads them; what came with the mail is attached below it.
service.addRule("pictures", {
  filter: "img",
  replacement: (_content, node) => node.getAttribute("alt") ?? "",
});
service.remove(["style", "script", "head", "title"] as (keyof HTMLElementTagNameMap)[]);

/** A mail that has no plain text, as text. */
export const htmlToMarkdown = (html: string): string => service.turndown(html.slice(0, MAX_HTML));

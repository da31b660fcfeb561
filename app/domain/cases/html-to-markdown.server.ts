import TurndownService from "turndown";

/** Characters of HTML that are read; mails of this length are newsletters. */
const MAX_HTML = 100_000;
/** Elements inside each other; no mail program nests like this, and taking it apart costs its square. */
const MAX_DEPTH = 150;

const service = new TurndownService({ headingStyle: "atx", codeBlockStyle: "fenced", bulletListMarker: "-" });
// Remote pictures would tell their server who reads them; what came with the mail is attached below it.
service.addRule("pictures", {
  filter: "img",
  replacement: (_content, node) => node.getAttribute("alt") ?? "",
});
service.remove(["style", "script", "head", "title"] as (keyof HTMLElementTagNameMap)[]);

/** Elements without an end, or whose end may be left out. */
const UNCLOSED = /^(area|base|br|col|dd|dt|hr|img|input|li|link|meta|option|p|source|tbody|td|th|tr|wbr)$/i;

function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, end, name] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]*)[^<>]*>/gi)) {
    if (UNCLOSED.test(name!)) continue;
    depth += end ? -1 : 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** Long runs of breaks and hard spaces say nothing, and cost the square of their length. */
const withoutRuns = (html: string) =>
  html.replace(/(?:\u00a0|&nbsp;| ){3,}/g, "  ").replace(/(<br[^<>]*>\s{0,9}){4,}/gi, "<br><br><br>");

/** A mail that has no plain text, as text. Anybody may send us anything: what is no mail program's work loses its form. */
export function htmlToMarkdown(html: string): string {
  const read = withoutRuns(html.slice(0, MAX_HTML));
  return isTooDeep(read)
    ? read
        .replace(/<[^<>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim()
    : service.turndown(read);
}

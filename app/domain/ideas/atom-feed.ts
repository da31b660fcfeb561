export type FeedEntry = { id: string; url: string; title: string; text: string; author: string; category: string; postedAt: Date; changedAt: Date };

export type Feed = { id: string; selfUrl: string; pageUrl: string; title: string; language: string; entries: FeedEntry[]; now: Date };

// What XML 1.0 has no way to write.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are exactly what is taken out.
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const xml = (text: string) => text.replace(UNWRITABLE, "").replace(/[&<>"]/g, (char) => ENTITIES[char]!);

/** An Atom 1.0 document (RFC 4287). */
export function atomFeed({ id, selfUrl, pageUrl, title, language, entries, now }: Feed): string {
  const latest = entries.reduce((last, entry) => (entry.changedAt > last ? entry.changedAt : last), new Date(0));
  const updated = entries.length > 0 ? latest : now;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${xml(id)}</id>
  <title>${xml(title)}</title>
  <updated>${updated.toISOString()}</updated>
  <link rel="self" type="application/atom+xml" href="${xml(selfUrl)}"/>
  <link rel="alternate" type="text/html" href="${xml(pageUrl)}"/>
${entries.map(atomEntry).join("")}</feed>
`;
}

const atomEntry = (entry: FeedEntry) => `  <entry>
    <id>${xml(entry.id)}</id>
    <title>${xml(entry.title)}</title>
    <published>${entry.postedAt.toISOString()}</published>
    <updated>${entry.changedAt.toISOString()}</updated>
    <link rel="alternate" type="text/html" href="${xml(entry.url)}"/>
    <author><name>${xml(entry.author)}</name></author>
    <category term="${xml(entry.category)}"/>
    <summary>${xml(entry.text)}</summary>
  </entry>
`;

import { escapeXml } from "./escape-xml.ts";

export type FeedEntry = {
  id: string;
  url: string;
  title: string;
  text: string;
  author: string;
  category: string;
  postedAt: Date;
  changedAt: Date;
};

export type Feed = {
  id: string;
  selfUrl: string;
  pageUrl: string;
  title: string;
  language: string;
  entries: FeedEntry[];
  now: Date;
};

const xml = escapeXml;

/** An Atom 1.0 document (RFC 4287). */
export function atomFeed({ id, selfUrl, pageUrl, title, language, entries, now }: Feed): string {
  const updated = new Date(Math.max(...entries.map((entry) => entry.changedAt.getTime())));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${xml(id)}</id>
  <title>${xml(title)}</title>
  <updated>${(entries.length > 0 ? updated : now).toISOString()}</updated>
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

import { escapeXml } from "#app/domain/core/escape-xml.ts";
import type { Address } from "./sitemap-queries.server.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Slugs may be in any script, addresses may not. */
const absolute = (site: string, path: string) => escapeXml(site + encodeURI(path));

function urlOf({ path, changedAt, alternates = [] }: Address, site: string): string {
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";
  const others = alternates.map(
    (other) =>
      `<xhtml:link rel="alternate" hreflang="${other.language}" href="${absolute(site, other.path)}"/>`,
  );
  return `<url><loc>${absolute(site, path)}</loc>${changed}${others.join("")}</url>\n`;
}

/** A file of addresses (sitemaps.org 0.9), a piece at a time. */
export async function* urlset(batches: AsyncIterable<Address[]>, site: string): AsyncGenerator<string> {
  yield `${HEAD}<urlset ${NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
  for await (const batch of batches) yield batch.map((address) => urlOf(address, site)).join("");
  yield "</urlset>\n";
}

/** A list of such files. */
export function sitemapIndex(files: readonly string[], site: string): string {
  const entries = files.map((file) => `<sitemap><loc>${absolute(site, file)}</loc></sitemap>\n`);
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${entries.join("")}</sitemapindex>\n`;
}

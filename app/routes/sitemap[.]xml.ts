import { NotFound } from "#app/domain/core/errors.ts";
import { fitsOneFile, partName, readPart, sitemapParts } from "#app/domain/sitemap/sitemap-parts.ts";
import { highestNumbers, sitemapAddresses } from "#app/domain/sitemap/sitemap-queries.server.ts";
import { sitemapIndex, urlset } from "#app/domain/sitemap/sitemap-xml.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { streamText } from "#app/http/stream-text.server.ts";
import { paths } from "#app/paths.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";

const HEADERS = { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" };

/** What search engines may list: in one file, or in a list of files once it would be too long. */
export const loader = defineLoader("anyone", async ({ sql, url, now }) => {
  const wanted = url.searchParams.get("part");
  const part = wanted === null ? null : readPart(wanted);
  if (wanted !== null && !part) throw new NotFound("no_such_page");
  const highest = part ? null : await highestNumbers(sql);
  const parts = part ? [part] : sitemapParts(highest!);
  if (highest && !fitsOneFile(highest)) {
    const files = parts.map((one) => paths.sitemap(partName(one)));
    return new Response(sitemapIndex(files, baseUrl()), { headers: HEADERS });
  }
  return streamText(urlset(sitemapAddresses(sql, parts, now), baseUrl()), { headers: HEADERS });
});

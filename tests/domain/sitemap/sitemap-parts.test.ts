import { describe, expect, test } from "vitest";
import { fitsOneFile, partName, readPart, sitemapParts } from "#app/domain/sitemap/sitemap-parts.ts";

const none = { pages: 5, articles: 0, threads: 0, ideas: 0 };

describe("a sitemap", () => {
  test("fits one file up to fifty thousand addresses, articles counting once per language", () => {
    expect(fitsOneFile({ ...none, ideas: 49_995 })).toBe(true);
    expect(fitsOneFile({ ...none, ideas: 49_996 })).toBe(false);
    expect(fitsOneFile({ ...none, articles: 25_000 })).toBe(false);
  });

  test("is cut into files of which none is too long, and which leave nothing out", () => {
    const parts = sitemapParts({ ...none, articles: 30_000, threads: 50_000, ideas: 120_001 });
    expect(parts.map(partName)).toEqual([
      "pages-1",
      "articles-1",
      "articles-2",
      "threads-1",
      "ideas-1",
      "ideas-2",
      "ideas-3",
    ]);
    expect(parts[2]).toEqual({ kind: "articles", from: 25_001, to: 50_000 });
    for (const part of parts) expect(readPart(partName(part))).toEqual(part);
  });

  test.each(["", "ideas", "ideas-0", "members-1", "ideas-1x", "ideas-99999999"])("has no part %j", (name) => {
    expect(readPart(name)).toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import { GUEST } from "#app/domain/core/actor.ts";
import { rateArticle } from "#app/domain/faq/rate-article.server.ts";
import { assertReaderRate } from "#app/domain/faq/reader-rate.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { recorded } from "#tests/support/recorded.ts";

const said = () =>
  sql`select visitor, member_id, language, helpful, reason, words from article_feedback order by visitor`;
const counts = async () => (await sql`select helpful_count as yes, unhelpful_count as no from articles`)[0];

describe("did this help", () => {
  test("is answered by a member, counted and recorded", async () => {
    const article = await anArticle();
    const me = await aMember();
    await rateArticle(db, me, { number: article.number, language: "en", helpful: true, visitor: me.id });
    expect(await said()).toEqual([
      { visitor: me.id, member_id: me.id, language: "en", helpful: true, reason: null, words: "" },
    ]);
    expect(await counts()).toEqual({ yes: 1, no: 0 });
    expect(await recorded("article.rated")).toMatchObject([{ articleId: article.id, helpful: true }]);
  });

  test("may be answered anew: one answer per visitor, and the counts follow it", async () => {
    const { number } = await anArticle();
    const answer = { number, language: "en", visitor: "guest" } as const;
    await rateArticle(db, GUEST, { ...answer, helpful: true });
    await rateArticle(db, GUEST, { ...answer, helpful: true });
    expect(await counts()).toEqual({ yes: 1, no: 0 });
    await rateArticle(db, GUEST, { ...answer, helpful: false });
    expect(await counts()).toEqual({ yes: 0, no: 1 });
    await rateArticle(db, GUEST, { ...answer, helpful: false, reason: "outdated", words: "Since 2.0" });
    expect(await counts()).toEqual({ yes: 0, no: 1 });
    expect(await said()).toMatchObject([
      { visitor: "guest", member_id: null, helpful: false, reason: "outdated", words: "Since 2.0" },
    ]);
    // Once for the first yes, once for the change of mind, once for the reason why.
    expect(await recorded("article.rated")).toHaveLength(3);
  });

  test("keeps the reason of a no that is only pressed again, and drops it with a yes", async () => {
    const { number } = await anArticle();
    const answer = { number, language: "fr", visitor: "guest" } as const;
    await rateArticle(db, GUEST, { ...answer, helpful: false, reason: "unclear", words: "Step 2?" });
    await rateArticle(db, GUEST, { ...answer, helpful: false });
    expect(await said()).toMatchObject([{ reason: "unclear", words: "Step 2?" }]);
    await rateArticle(db, GUEST, { ...answer, helpful: true, reason: "unclear", words: "no" });
    expect(await said()).toMatchObject([{ helpful: true, reason: null, words: "" }]);
  });

  test("is counted exactly, however many answer at once", async () => {
    const { number } = await anArticle();
    await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        rateArticle(db, GUEST, { number, language: "en", helpful: n % 3 > 0, visitor: `v${n % 10}` }),
      ),
    );
    const [row] =
      await sql`select count(*) filter (where helpful)::int as yes, count(*) filter (where not helpful)::int as no from article_feedback`;
    expect(row!.yes + row!.no).toBe(10);
    expect(await counts()).toEqual(row);
  });

  test("is not asked of what readers do not have", async () => {
    const { id, number } = await anArticle();
    const answer = { language: "en", helpful: true, visitor: "guest" } as const;
    await expect(rateArticle(db, GUEST, { ...answer, number: number + 1 })).rejects.toThrow(
      "no_such_article",
    );
    await sql`update articles set retired_at = now() where id = ${id}`;
    await expect(rateArticle(db, GUEST, { ...answer, number })).rejects.toThrow("no_such_article");
    await sql`update articles set retired_at = null, published_at = null where id = ${id}`;
    await expect(rateArticle(db, GUEST, { ...answer, number })).rejects.toThrow("no_such_article");
    expect(await said()).toEqual([]);
  });

  test("is not asked of one connection without end, and of one article least of all", async () => {
    const rate = (number: number, network = "here") =>
      assertReaderRate(sql, GUEST, "rate_article", { network, number });
    for (let n = 0; n < 20; n += 1) await rate(1);
    await expect(rate(1)).rejects.toMatchObject({ code: "too_many" });
    await rate(1, "elsewhere");
    await rate(2);
  });
});

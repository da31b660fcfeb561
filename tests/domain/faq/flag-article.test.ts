import { describe, expect, test } from "vitest";
import { GUEST } from "#app/domain/core/actor.ts";
import { flagArticle } from "#app/domain/faq/flag-article.server.ts";
import { assertReaderRate } from "#app/domain/faq/reader-rate.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { recorded } from "#tests/support/recorded.ts";

const flags = () => sql`select article_id, member_id, language, words, resolved_at from article_flags`;

describe("something is wrong here", () => {
  test("reaches the editors, from a member and from a guest", async () => {
    const { id, number } = await anArticle();
    const me = await aMember();
    const first = await flagArticle(db, me, { number, language: "en", words: "The button is gone." });
    await flagArticle(db, GUEST, { number, language: "fr", words: "Le lien est mort." });
    expect(await flags()).toEqual([
      { article_id: id, member_id: me.id, language: "en", words: "The button is gone.", resolved_at: null },
      { article_id: id, member_id: null, language: "fr", words: "Le lien est mort.", resolved_at: null },
    ]);
    expect((await recorded("article.flagged"))[0]).toEqual({ articleId: id, flagId: first.flagId });
  });

  test("said twice in the same words is one flag, also at once, until it is settled", async () => {
    const { number } = await anArticle();
    const flag = () => flagArticle(db, GUEST, { number, language: "en", words: "Wrong." });
    const ids = await Promise.all([flag(), flag(), flag()]);
    expect(new Set(ids.map(({ flagId }) => flagId)).size).toBe(1);
    expect(await recorded("article.flagged")).toHaveLength(1);
    await sql`update article_flags set resolved_at = now()`;
    await flag();
    expect(await flags()).toHaveLength(2);
  });

  test("is not said of an article that readers do not have", async () => {
    const { id, number } = await anArticle();
    await sql`update articles set retired_at = now() where id = ${id}`;
    await expect(flagArticle(db, GUEST, { number, language: "en", words: "Wrong." })).rejects.toThrow(
      "no_such_article",
    );
  });

  test("is not said without end", async () => {
    const flag = () => assertReaderRate(sql, GUEST, "flag_article", { network: "here", number: 1 });
    for (let n = 0; n < 10; n += 1) await flag();
    await expect(flag()).rejects.toMatchObject({ code: "too_many" });
  });
});

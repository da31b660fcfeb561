import { expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { articleOrigins } from "#db/schema/faq.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";

test("editors are told once when what an article was made of went to a private conversation", async () => {
  const thread = await aThread();
  const [used, unused] = [await aPost({ threadId: thread.id }), await aPost({ threadId: thread.id })];
  const article = await anArticle({ language: "fr", title: "La lampe" });
  await db.insert(articleOrigins).values({ articleId: article.id, threadId: thread.id, postId: used.id });
  const withdraw = async (postId: string | null) => {
    await recordEvent(db, SYSTEM, "thread.withdrawn", { threadId: thread.id, postId, reason: "private" });
    await drainLog();
    return sql`select article_id, language, member_id from article_flags where resolved_at is null`;
  };
  expect(await withdraw(unused.id)).toEqual([]);
  const told = [{ article_id: article.id, language: "fr", member_id: null }];
  expect(await withdraw(used.id)).toEqual(told);
  expect(await withdraw(null)).toEqual(told);
  await sql`update article_flags set resolved_at = now()`;
  expect(await withdraw(null), "said anew after it was settled").toEqual(told);
});

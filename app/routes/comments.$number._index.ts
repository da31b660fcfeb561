import { redirect } from "@remix-run/node";
import { commentPermalink } from "#app/domain/ideas/comment-permalink.ts";
import { locateComment } from "#app/domain/ideas/comment-place.server.ts";
import { convertedComment } from "#app/domain/ideas/converted-idea-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";

/** A comment's address stays the same wherever its discussion goes: this leads to the page it is on now. */
export const loader = defineLoader("anyone", async ({ actor, params, sql }) => {
  const number = refNumber(params.number);
  const elsewhere = await convertedComment(sql, number);
  throw redirect(elsewhere ?? commentPermalink(await locateComment(sql, actor, number), number));
});

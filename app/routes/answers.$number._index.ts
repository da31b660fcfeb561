import { redirect } from "@remix-run/node";
import { convertedPost } from "#app/domain/forum/converted-post-queries.server.ts";
import { postPermalink } from "#app/domain/forum/post-permalink.ts";
import { locatePost } from "#app/domain/forum/post-place-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";

/** An answer's address stays the same wherever it is shown: this leads to the page it is on now, which may be an idea's. */
export const loader = defineLoader("anyone", async ({ actor, params, sql }) => {
  const number = refNumber(params.number);
  const elsewhere = await convertedPost(sql, number);
  throw redirect(elsewhere ?? postPermalink(await locatePost(sql, actor, number), number));
});

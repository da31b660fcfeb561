import { redirect } from "@remix-run/node";
import { remarkPermalink } from "#app/domain/forum/post-permalink.ts";
import { locateRemark } from "#app/domain/forum/post-place-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";

/** As with an answer: leads to where the remark is read now. */
export const loader = defineLoader("anyone", async ({ actor, params, sql }) => {
  const number = refNumber(params.number);
  throw redirect(remarkPermalink(await locateRemark(sql, actor, number), number));
});

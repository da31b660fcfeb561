import { redirect } from "@remix-run/node";
import { convertedRemark } from "#app/domain/forum/converted-post-queries.server.ts";
import { remarkPermalink } from "#app/domain/forum/post-permalink.ts";
import { locateRemark } from "#app/domain/forum/post-place-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";

/** As with an answer: leads to where the remark is read now. */
export const loader = defineLoader("anyone", async ({ actor, params, sql }) => {
  const number = refNumber(params.number);
  const elsewhere = await convertedRemark(sql, number);
  throw redirect(elsewhere ?? remarkPermalink(await locateRemark(sql, actor, number), number));
});

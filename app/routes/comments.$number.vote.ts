import { commentVoteSchema } from "#app/domain/ideas/schema.ts";
import { voteOnComment } from "#app/domain/ideas/vote-on-comment.server.ts";
import { assertLimits } from "#app/domain/screening/assert-limits.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("member", async ({ actor, params, db, sql, request }) => {
  const { value } = await parseForm(request, commentVoteSchema);
  const number = refNumber(params.number);
  await assertLimits(sql, actor, "vote");
  const json = await voteOnComment(db, actor, { number, value });
  return { to: paths.comment(number), toast: { key: value === 0 ? "vote_withdrawn" : "vote_saved" }, json };
});

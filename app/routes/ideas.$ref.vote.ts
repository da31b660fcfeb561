import { commentVoteSchema } from "#app/domain/ideas/schema.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { assertLimits } from "#app/domain/screening/assert-limits.server.ts";
import { backTo, defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { refNumber } from "#app/http/params.ts";

/** The member's vote on an idea, as they want it to be: 1, 0 or -1. */
export const action = defineCommand("member", async ({ request, params, sql, actor }) => {
  const number = refNumber(params.ref);
  const { value } = await parseForm(request, commentVoteSchema);
  await assertLimits(sql, actor, "vote");
  const result = await setVote(sql, actor, { number, value });
  return {
    to: `${backTo(request, `/ideas/${params.ref}`)}#idea-${number}`,
    toast: { key: value === 0 ? "vote_withdrawn" : "vote_saved" },
    json: result,
  };
});

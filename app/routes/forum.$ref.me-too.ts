import { assertWritingRate } from "#app/domain/core/writing-rate.server.ts";
import { onSchema } from "#app/domain/forum/schema.ts";
import { setMeToo } from "#app/domain/forum/set-me-too.server.ts";
import { backTo, defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { refNumber } from "#app/http/params.ts";

/** "I have this problem too", or not any more. */
export const action = defineCommand("member", async ({ actor, params, sql, request }) => {
  const { on } = await parseForm(request, onSchema);
  await assertWritingRate(sql, actor, "helpful_vote");
  const json = await setMeToo(sql, actor, { number: refNumber(params.ref), on });
  return {
    to: backTo(request, `/forum/${params.ref}`),
    toast: { key: on ? "me_too_saved" : "me_too_withdrawn" },
    json,
  };
});

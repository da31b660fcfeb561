import { onSchema } from "#app/domain/forum/schema.ts";
import { setMeToo } from "#app/domain/forum/set-me-too.server.ts";
import { assertLimits } from "#app/domain/screening/assert-limits.server.ts";
import { backTo, defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { refNumber } from "#app/http/params.ts";

/** "I have this problem too", or not any more. */
export const action = defineCommand("member", async ({ actor, params, sql, request }) => {
  const { on } = await parseForm(request, onSchema);
  await assertLimits(sql, actor, "vote");
  const json = await setMeToo(sql, actor, { number: refNumber(params.ref), on });
  return {
    to: backTo(request, `/forum/${params.ref}`),
    toast: { key: on ? "me_too_saved" : "me_too_withdrawn" },
    json,
  };
});

import { onSchema } from "#app/domain/forum/schema.ts";
import { setHelpful } from "#app/domain/forum/set-helpful.server.ts";
import { assertLimits } from "#app/domain/screening/assert-limits.server.ts";
import { backTo, defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

/** "This helped me", or not any more. */
export const action = defineCommand("member", async ({ actor, params, sql, request }) => {
  const { on } = await parseForm(request, onSchema);
  const number = refNumber(params.number);
  await assertLimits(sql, actor, "vote");
  const json = await setHelpful(sql, actor, { number, on });
  return {
    to: `${backTo(request, paths.answer(number))}#${paths.answerAnchor(number)}`,
    toast: { key: on ? "helpful_saved" : "helpful_withdrawn" },
    json,
  };
});

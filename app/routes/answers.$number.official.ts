import { onSchema } from "#app/domain/forum/schema.ts";
import { setOfficial } from "#app/domain/forum/set-official.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

/** The company stands behind an answer, or not any more. */
export const action = defineCommand("staff", async ({ actor, params, db, request }) => {
  const { on } = await parseForm(request, onSchema);
  const number = refNumber(params.number);
  const json = await setOfficial(db, actor, { number, on });
  return { to: paths.answer(number), toast: { key: on ? "answer_official" : "answer_unofficial" }, json };
});

import { decideHelpingAct } from "#app/domain/recognition/decide-helping-act.server.ts";
import { helpingActId } from "#app/domain/recognition/helping-queries.server.ts";
import { helpingDecisionSchema } from "#app/domain/recognition/helping-schema.ts";
import { undecideHelpingAct } from "#app/domain/recognition/undecide-helping-act.server.ts";
import { backTo, defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("staff", async ({ actor, params, db, sql, request }) => {
  const { act } = await parseForm(request, helpingDecisionSchema);
  const actId = await helpingActId(sql, actor, refNumber(params.number));
  if (act === "undo") await undecideHelpingAct(db, actor, { actId });
  else await decideHelpingAct(db, actor, { actId, right: act === "right" });
  const key = act === "undo" ? "helping_undone" : act === "right" ? "helping_right" : "helping_wrong";
  return { to: backTo(request, paths.helping()), toast: { key }, json: { act } };
});

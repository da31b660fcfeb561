import { withdrawHelpingAct } from "#app/domain/recognition/withdraw-helping-act.server.ts";
import { backTo, defineCommand } from "#app/http/command.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("member", async ({ actor, params, db, request }) => {
  await withdrawHelpingAct(db, actor, { number: refNumber(params.number) });
  return { to: backTo(request, paths.ownHelping()), toast: { key: "suggestion_withdrawn" } };
});

import { z } from "zod";
import { undoMoves } from "#app/domain/ideas/undo-moves.server.ts";
import { backTo, defineCommand } from "#app/http/command.server.ts";
import { parseValues } from "#app/http/forms.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("product_manager", async ({ actor, params, db, request }) => {
  const { batchId } = parseValues(params, z.object({ batchId: z.uuid() }));
  const { undone, kept } = await undoMoves(db, actor, { batchId });
  const key = kept > 0 ? "moves_undone_partly" : "moves_undone";
  const toast = { key, values: { count: undone, kept } };
  return { to: backTo(request, paths.desk()), toast, json: { undone, kept } };
});

import { and, eq, isNull } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { eraseFeedback } from "#app/domain/faq/erase-feedback.server.ts";
import { resolveFlag } from "#app/domain/faq/resolve-flag.server.ts";
import { articleFlags } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";
import { asKeeper } from "./as-keeper.ts";
import type { Before } from "./before.ts";
import type { Performing } from "./perform-act.server.ts";

/** What readers say of articles: noted, erased for its words, or left alone. A report of theirs is settled with it. */
export async function decideFeedback(
  tx: Db,
  actor: MemberActor,
  { facts: { id, gone }, input }: Performing,
): Promise<Before> {
  if (gone) return {};
  const [flag] = await tx
    .select({ id: articleFlags.id })
    .from(articleFlags)
    .where(and(eq(articleFlags.id, id), isNull(articleFlags.resolvedAt)));
  if (input.act === "remove") await eraseFeedback(tx, id);
  if (flag) await resolveFlag(tx, asKeeper(actor), { flagId: id, words: input.words || input.note });
  return {};
}

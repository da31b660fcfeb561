import { discardRevision } from "#app/domain/faq/discard-revision.server.ts";
import { articleParams } from "#app/http/article-params.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { paths } from "#app/paths.ts";

/** Gives the draft up; for a moment, one click takes that back, and the history does so later. */
export const action = defineCommand("staff", async ({ actor, params, db }) => {
  const at = articleParams(params);
  const { version } = await discardRevision(db, actor, at);
  const undo = paths.knowledgeRevival(at.number, at.language, version);
  return { to: paths.knowledgeArticle(at.number), toast: { key: "draft_discarded", undo } };
});

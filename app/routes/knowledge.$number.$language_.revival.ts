import { restoreRevision } from "#app/domain/faq/restore-revision.server.ts";
import { articleParams } from "#app/http/article-params.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { refNumber } from "#app/http/params.ts";
import { translator } from "#app/i18n/index.ts";
import { articleReviewMessages } from "#app/i18n/messages/article-review.ts";
import { paths } from "#app/paths.ts";

/** `?version=3`: takes that version up again as a draft. */
export const action = defineCommand("staff", async ({ actor, params, db, url, locale }) => {
  const at = articleParams(params);
  const version = refNumber(url.searchParams.get("version") ?? "");
  const comment = translator(articleReviewMessages, locale)("restoredFrom", { version });
  await restoreRevision(db, actor, { ...at, version, comment });
  return { to: paths.knowledgeEdit(at.number, at.language), toast: { key: "version_restored" } };
});

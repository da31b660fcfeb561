import { COMMUNITY_FIELDS, type CommunityField } from "#app/domain/crm/community-fields.ts";
import { rowId } from "#app/domain/crm/row-id.ts";
import { provisionFields } from "#app/domain/crm/setup/provision-fields.server.ts";
import { conflictToast } from "#app/http/conflict-toast.server.ts";
import { defineAction } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { communityFieldMessages } from "#app/i18n/messages/community-fields.ts";
import { paths } from "#app/paths.ts";
import { crmFor } from "#app/runtime/crm.server.ts";

/** Fields over there are called as the page that asked for them calls them. */
export const action = defineAction("admin", async ({ db, actor, params, locale }) => {
  const id = rowId(params.id);
  const here = paths.adminConnectionMapping(id);
  const t = translator(communityFieldMessages, locale);
  const labels = Object.fromEntries(
    COMMUNITY_FIELDS.map((fact) => [fact, t(`field_${fact}` as "field_profile_url")]),
  ) as Record<CommunityField, string>;
  const done = await provisionFields(db, crmFor, actor, { id, labels }).catch(conflictToast(here));
  if (done instanceof Response) return done;
  if ("failed" in done) return redirectWithToast(here, { tone: "bad", key: "crm_did_not_answer" });
  const next = paths.adminConnectionMapping(id, { suggest: "1" });
  return done.made > 0
    ? redirectWithToast(next, { key: "fields_made", values: { count: done.made } })
    : redirectWithToast(next, { key: "fields_all_there" });
});

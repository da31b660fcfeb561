import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "#app/components/page-meta.ts";
import { LevelsForm } from "#app/components/recognition/levels-form.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { adminLevels } from "#app/domain/recognition/level-queries.server.ts";
import { levelsSchema } from "#app/domain/recognition/levels-schema.ts";
import { saveLevels } from "#app/domain/recognition/save-levels.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { pointsAdminMessages } from "#app/i18n/messages/points-admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";

export const meta = pageMeta(pointsAdminMessages, "levels");

export const loader = defineLoader("admin", async ({ sql }) => ({ levels: await adminLevels(sql) }));

export const action = defineAction("admin", async ({ actor, request, db }) => {
  const { moved } = await saveLevels(db, actor, await parseForm(request, levelsSchema));
  const toast = moved > 0 ? { key: "levels_saved", values: { count: moved } } : { key: "levels_kept" };
  return redirectWithToast(paths.adminLevels(), toast);
});

export default function AdminLevels() {
  const { levels } = useLoaderData<typeof loader>();
  const t = useT(pointsAdminMessages);
  return (
    <Page title={t("levels")} lead={t("levelsLead")}>
      <LevelsForm key={JSON.stringify(levels)} levels={levels} />
    </Page>
  );
}

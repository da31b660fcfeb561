import { useLoaderData } from "@remix-run/react";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { pageMeta } from "#app/components/page-meta.ts";
import { LevelsEffect } from "#app/components/recognition/levels-effect.tsx";
import { LevelsForm } from "#app/components/recognition/levels-form.tsx";
import { refusedWords } from "#app/components/recognition/refused-words.ts";
import { Page } from "#app/components/shell/page.tsx";
import { adminLevels } from "#app/domain/recognition/level-queries.server.ts";
import { previewLevels } from "#app/domain/recognition/levels-preview-queries.server.ts";
import { levelsSchema } from "#app/domain/recognition/levels-schema.ts";
import { readAsked } from "#app/domain/recognition/read-asked.ts";
import { saveLevels } from "#app/domain/recognition/save-levels.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { pointsAdminMessages } from "#app/i18n/messages/points-admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";

const FORM = "levels";

export const meta = pageMeta(pointsAdminMessages, "levels");

/** With levels in its address the page says whom they would move. */
export const loader = defineLoader("admin", async ({ sql, url }) => {
  const { asked, kept, refused } = readAsked(levelsSchema, url.searchParams, "threshold1");
  const [levels, effect] = await Promise.all([adminLevels(sql), asked && previewLevels(sql, asked)]);
  return { levels, effect, kept, refused };
});

export const action = defineAction("admin", async ({ actor, request, db }) => {
  const { moved } = await saveLevels(db, actor, await parseForm(request, levelsSchema));
  const toast = moved > 0 ? { key: "levels_saved", values: { count: moved } } : { key: "levels_kept" };
  return redirectWithToast(paths.adminLevels(), toast);
});

export default function AdminLevels() {
  const { levels, effect, kept, refused } = useLoaderData<typeof loader>();
  const t = useT(pointsAdminMessages);
  const { errors, values } = useFormState(pointsAdminMessages);
  return (
    <Page title={t("levels")} lead={t("levelsLead")}>
      {effect && <LevelsEffect effect={effect} form={FORM} />}
      <LevelsForm
        key={JSON.stringify([levels, kept])}
        id={FORM}
        levels={levels}
        errors={errors ?? refusedWords(refused, t)}
        values={{ ...kept, ...values }}
        previewed={effect !== null}
      />
    </Page>
  );
}

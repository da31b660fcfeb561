import { useLoaderData } from "@remix-run/react";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { pageMeta } from "#app/components/page-meta.ts";
import { CountingProgress } from "#app/components/recognition/counting-progress.tsx";
import { PointsForm } from "#app/components/recognition/points-form.tsx";
import { refusedWords } from "#app/components/recognition/refused-words.ts";
import { RulesEffect } from "#app/components/recognition/rules-effect.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { readAsked } from "#app/domain/recognition/read-asked.ts";
import { previewRules } from "#app/domain/recognition/rules-preview-queries.server.ts";
import { rulesSchema } from "#app/domain/recognition/rules-schema.ts";
import { rulesSettings } from "#app/domain/recognition/rules-settings-queries.server.ts";
import { saveRules } from "#app/domain/recognition/save-rules.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { pointsAdminMessages } from "#app/i18n/messages/points-admin.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";

const FORM = "point-rules";

export const meta = pageMeta(pointsAdminMessages, "points");

/** With rules in its address the page says whom they would move. */
export const loader = defineLoader("admin", async ({ sql, url }) => {
  const { asked, kept, refused } = readAsked(rulesSchema, url.searchParams, "dailyCap");
  const [settings, effect] = await Promise.all([rulesSettings(sql), asked && previewRules(sql, asked)]);
  return { ...settings, effect, kept, refused };
});

export const action = defineAction("admin", async ({ actor, request, db }) => {
  const { changed } = await saveRules(db, actor, await parseForm(request, rulesSchema));
  return redirectWithToast(paths.adminPoints(), { key: changed ? "points_counting" : "points_unchanged" });
});

export default function AdminPoints() {
  const { rules, since, counting, effect, kept, refused } = useLoaderData<typeof loader>();
  const t = useT(pointsAdminMessages);
  const locale = useLocale();
  const { errors, values } = useFormState(pointsAdminMessages);
  const by = since && t("since", { date: formatDate(since.at, locale), name: since.by ?? t("somebody") });
  return (
    <Page
      title={t("points")}
      lead={by ? `${t("pointsLead")} ${by}` : t("pointsLead")}
      actions={<ButtonLink href={paths.leaderboardRules()}>{t("pointsRules")}</ButtonLink>}
    >
      <CountingProgress counting={counting} />
      {effect && <RulesEffect effect={effect} form={FORM} />}
      <PointsForm
        key={JSON.stringify([rules, kept])}
        id={FORM}
        rules={rules}
        errors={errors ?? refusedWords(refused, t)}
        values={{ ...kept, ...values }}
        previewed={effect !== null}
      />
    </Page>
  );
}
